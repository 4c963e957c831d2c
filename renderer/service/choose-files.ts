/** The browser's own dialog for files (`folder`: for one folder with all that is in it); empty when the user changed his mind. */
export function chooseFiles(wanted: {
  readonly folder?: boolean;
  readonly several?: boolean;
  readonly accept?: string;
}): Promise<readonly File[]> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = wanted.several ?? false;
    input.webkitdirectory = wanted.folder ?? false;
    input.accept = wanted.accept ?? '';
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    input.addEventListener('cancel', () => done([]));
    input.click();
  });
}
