import { createRoot } from 'react-dom/client';
import { Grid } from '../../renderer/grid/Grid.tsx';
import type { GridColumn, GridRow } from '../../renderer/grid/grid-types.ts';

/** A province with 150 units and 60 indicators, every unit's answer in a column of its own. */
const UNITS = 150;
const ROWS = 60;

const columns: readonly GridColumn[] = [
  { key: 'tt', header: 'TT', width: 50, frozen: true, align: 'center' },
  { key: 'label', header: 'Mục tiêu, chỉ tiêu', width: 296, frozen: true, wrap: true },
  ...Array.from({ length: UNITS }, (_, i): GridColumn => ({
    key: `u${i}`,
    header: `UBND xã Thứ ${i + 1}`,
    group: 'Kết quả năm 2025',
    width: 118,
    align: 'center',
    wrap: true,
  })),
];

const rows: readonly GridRow[] = Array.from({ length: ROWS }, (_, r): GridRow => {
  if (r % 10 === 0) return { id: `r${r}`, heading: `Mục tiêu ${r / 10 + 1}: Trong lĩnh vực chính trị`, cells: {} };
  const answers = Array.from({ length: UNITS }, (_unused, i) => {
    const marks = (r + i) % 23 === 0 ? { marks: ['warning' as const], tooltip: 'Nên xem' } : {};
    return [
      `u${i}`,
      { text: `${(r * 7 + i * 3) % 100},${i % 10}% (${(r + i) % 40}/${40 + (i % 9)})`, ...marks },
    ] as const;
  });
  const label = { text: `- Chỉ tiêu ${r}: Tỷ lệ các cơ quan có lãnh đạo chủ chốt là nữ trong HĐND hoặc UBND các cấp` };
  return { id: `r${r}`, cells: { tt: { text: String(r) }, label, ...Object.fromEntries(answers) } };
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <div style={{ display: 'flex', height: '100vh', padding: 12 }}>
      <Grid id="size" label="150 đơn vị" columns={columns} rows={rows} />
    </div>,
  );
