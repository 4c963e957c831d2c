import { chartWords as words } from '../text/charts.vi.ts';
import { tokenColor } from './register.ts';
import { titleLines } from './title-lines.ts';

/** in pixels of the screen */
const SIDES = 10;
const LINE = 20;
const ABOVE = 22;
const BELOW = 12;

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
  const context = paper.getContext('2d');
  if (context) {
    const font = `600 ${15 * ratio}px ${getComputedStyle(document.body).fontFamily}`;
    context.font = font;
    const room = chart.width - 2 * SIDES * ratio;
    const lines = titleLines(title, room, (text) => context.measureText(text).width);
    const titleHeight = (ABOVE + LINE * (lines.length - 1) + BELOW) * ratio;
    // a new height clears the paper and what was set on it
    paper.height = chart.height + titleHeight;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, paper.width, paper.height);
    context.fillStyle = tokenColor('--ink');
    context.font = font;
    for (const [at, line] of lines.entries()) context.fillText(line, SIDES * ratio, (ABOVE + LINE * at) * ratio);
    context.drawImage(chart, 0, titleHeight);
  }
  return new Promise((done, failed) => {
    paper.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is empty'))), 'image/png');
  });
}
