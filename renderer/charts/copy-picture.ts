import { chartWords as words } from '../text/charts.vi.ts';
import { tokenColor } from './register.ts';

const TITLE_HEIGHT = 34;

/**
 * Puts a chart on the clipboard as a PNG with its title, on white paper; where the clipboard is refused it is downloaded instead. Gives
 * the sentence that says which.
 */
export async function copyPicture(chart: HTMLCanvasElement, title: string): Promise<string> {
  const picture = await asPng(chart, title);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return words.copied;
  } catch {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = `${title}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
    return words.saved;
  }
}

function asPng(chart: HTMLCanvasElement, title: string): Promise<Blob> {
  const ratio = chart.width / Math.max(1, chart.clientWidth);
  const paper = document.createElement('canvas');
  paper.width = chart.width;
  paper.height = chart.height + TITLE_HEIGHT * ratio;
  const context = paper.getContext('2d');
  if (context) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, paper.width, paper.height);
    context.fillStyle = tokenColor('--ink');
    context.font = `600 ${15 * ratio}px ${getComputedStyle(document.body).fontFamily}`;
    context.fillText(title, 10 * ratio, 22 * ratio);
    context.drawImage(chart, 0, TITLE_HEIGHT * ratio);
  }
  return new Promise((done, failed) => {
    paper.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is empty'))), 'image/png');
  });
}
