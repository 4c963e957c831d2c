/**
 * The helper columns of an issued form: right of the table, behind an empty column, a pair for each value column whose rate
 * needs counts. Upper header `Số liệu tính: ` and the value column's header, lower headers the two words.
 */
export const COMPONENTS_PREFIX = 'Số liệu tính: ';
export const NUMERATOR_HEADER = 'Tử số';
export const DENOMINATOR_HEADER = 'Mẫu số';
