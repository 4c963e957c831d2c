const REVOKE_AFTER_MS = 30_000;

/** Lets the browser save an answer under the name that the server gave it. */
export async function saveDownload(answer: Response): Promise<void> {
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(named ?? 'phu-luc.xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}
