import type { UnitId } from '../../family/family.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { Check, CheckInput } from '../check.ts';
import { unitNames } from '../view.ts';

/**
 * Marker, letterhead and file name speak of different units. What says nothing certain does not disagree, and neither does a
 * superior body: "UBND huyện" above "Phòng Y tế" is one letterhead.
 */
export const unitDisagrees: Check = {
  id: 'unit-disagrees',
  run: (input) => {
    const { marker, letterhead, fileName } = input.unitSeen;
    const said = [
      { where: 'dấu nhận dạng của file', unit: marker },
      { where: 'đầu bảng', unit: letterhead?.unit ?? null },
      { where: 'tên file', unit: fileName?.unit ?? null },
    ].flatMap(({ where, unit }) => (unit === null ? [] : [{ where, unit }]));
    const disagree = said.some((a) => said.some((b) => !sameOffice(input, a.unit, b.unit)));
    if (!disagree) return [];
    const found = said.map(({ where, unit }) => `${where} ghi ${unitNames(input, [unit])}`).join(', ');
    return [
      makeFinding('unit-disagrees', letterhead ? { at: letterhead.at } : {}, {
        found,
        ...(input.unit === null ? {} : { expected: unitNames(input, [input.unit]) }),
      }),
    ];
  },
};

function sameOffice(input: CheckInput, a: UnitId, b: UnitId): boolean {
  return a === b || isAbove(input, a, b) || isAbove(input, b, a);
}

function isAbove(input: CheckInput, upper: UnitId, lower: UnitId): boolean {
  return input.directory.units.some((unit) => unit.id === lower && unit.parent === upper);
}
