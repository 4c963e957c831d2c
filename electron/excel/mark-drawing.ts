import type { Place } from '#shared/workbook/address.ts';

/** Boxes for comments in the old drawing language (VML): without one, Excel shows no comment. */
export type CommentBox = Place & {
  /** of the comment's text, to make the box large enough */
  readonly lines: number;
};

/** A drawing that holds these boxes only; `block` numbers its shapes apart from those of other drawings. */
export function newDrawing(boxes: readonly CommentBox[], block: number): string {
  const shapes = boxes.map((box, i) => shapeXml(box, block * BLOCK + 1 + i, ''));
  return [
    `<xml ${DECLARATIONS}>`,
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`,
    SHAPE_TYPE,
    ...shapes,
    '</xml>',
  ].join('');
}

/**
 * A drawing with boxes added behind its own shapes, and those of comments at `gone` left out; null when it is not written as we
 * know it (it is often no well-formed XML: everything is found as text).
 */
export function addToDrawing(text: string, boxes: readonly CommentBox[], gone: readonly Place[]): string | null {
  const kept = gone.length === 0 ? text : withoutBoxes(text, gone);
  const end = kept.lastIndexOf('</xml>');
  if (end < 0) return null;
  const ids = [...kept.matchAll(/_x0000_s(\d+)/g)].map((found) => Number(found[1]));
  const first = Math.max(blocksOf(kept)[0] ?? 1, 1) * BLOCK;
  const from = Math.max(first, ...ids) + 1;
  const known = DECLARATIONS.split(' ').every((one) => kept.includes(one));
  const shapes = boxes.map((box, i) => shapeXml(box, from + i, known ? '' : ` ${DECLARATIONS}`));
  const type = kept.includes('id="_x0000_t202"') || boxes.length === 0 ? '' : known ? SHAPE_TYPE : declare(SHAPE_TYPE);
  return kept.slice(0, end) + type + shapes.join('') + kept.slice(end);
}

/** The numbers of the blocks of 1024 shape ids that a drawing has taken. */
export function blocksOf(text: string): readonly number[] {
  const lists = [...text.matchAll(/idmap[^>]*\sdata\s*=\s*["']([\d,\s]+)["']/g)];
  return lists.flatMap((found) => (found[1] ?? '').split(',').map(Number)).filter((one) => one > 0);
}

const BLOCK = 1024;
const DECLARATIONS =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function declare(xml: string): string {
  return xml.replace(/^<v:shapetype/, `<v:shapetype ${DECLARATIONS}`);
}

function withoutBoxes(text: string, gone: readonly Place[]): string {
  return text.replace(/<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) => {
    const number = (name: string): number =>
      Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1]);
    return gone.some((one) => number('Row') === one.row - 1 && number('Column') === one.column - 1) ? '' : shape;
  });
}

/** A hidden box right of its cell, three columns wide; how many rows it needs is guessed at 20 pixels a row. */
function shapeXml({ row, column, lines }: CommentBox, id: number, declarations: string): string {
  const top = Math.max(0, row - 2);
  const pixels = 12 + lines * 17;
  const anchor = [column, 12, top, 4, column + 3, 12, top + Math.ceil(pixels / 20), 4].join(', ');
  return [
    `<v:shape${declarations} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:4pt;`,
    `width:260pt;height:${Math.round(pixels * 0.75)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto;mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
