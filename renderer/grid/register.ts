import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { gridWords } from '../text/grid.vi.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** AG Grid's own words, with those changed that an office would not say. */
export const gridLocale: Readonly<Record<string, string>> = {
  ...AG_GRID_LOCALE_VN,
  noRowsToShow: gridWords.empty,
  filterOoo: 'Lọc…',
  contains: 'Có chứa',
  notContains: 'Không chứa',
  equals: 'Đúng bằng',
  notEqual: 'Khác',
  startsWith: 'Bắt đầu bằng',
  endsWith: 'Kết thúc bằng',
  blank: 'Để trống',
  notBlank: 'Có nội dung',
  andCondition: 'và',
  orCondition: 'hoặc',
  resetFilter: 'Bỏ lọc',
  applyFilter: 'Lọc',
};

/** Looks come from the tokens, so that high contrast reaches the grid too. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'var(--font)',
  fontSize: 13,
  foregroundColor: 'var(--ink)',
  backgroundColor: 'var(--surface)',
  headerBackgroundColor: 'var(--surface-sunken)',
  headerTextColor: 'var(--ink)',
  headerFontSize: 12.5,
  headerFontWeight: 600,
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  columnBorder: true,
  headerColumnBorder: true,
  rowHoverColor: 'transparent',
  oddRowBackgroundColor: 'var(--surface)',
  wrapperBorderRadius: 6,
  cellHorizontalPadding: 8,
  headerRowBorder: true,
  spacing: 5,
});

export const GRID_FONT = '13px "Noto Sans", "Segoe UI", "Liberation Sans", Arial, sans-serif';
/** rows that stand out are wider, which must be counted when they are measured */
export const GRID_FONT_STRONG = `600 ${GRID_FONT}`;
