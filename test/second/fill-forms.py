"""Fills issued forms with openpyxl, as an office with another program would. Argument: a JSON order {folder, disturb, fillings}.
With `disturb` the sheets are renamed, two rows are inserted at the top and one column at the left."""
import json
import os
import sys

import openpyxl

order = json.load(open(sys.argv[1], encoding='utf8'))


def insert(sheet):
    areas = [str(area) for area in sheet.merged_cells.ranges]
    for area in areas:
        sheet.unmerge_cells(area)
    sheet.insert_rows(1, 2)
    sheet.insert_cols(1)
    for area in areas:
        left, top, right, bottom = openpyxl.utils.range_boundaries(area)
        sheet.merge_cells(start_row=top + 2, end_row=bottom + 2, start_column=left + 1, end_column=right + 1)


for filling in order['fillings']:
    book = openpyxl.load_workbook(os.path.join(order['folder'], 'forms', filling['file']))
    for typed in filling['typed']:
        cell = book[typed['sheet']][typed['address']]
        cell.value = typed['value']
        if isinstance(typed['value'], str):
            cell.data_type = 's'
    if order['disturb']:
        for number, sheet in enumerate(book.worksheets):
            if sheet.sheet_state != 'visible':
                continue
            insert(sheet)
            sheet.title = f'Trang {number + 1}'
    book.save(os.path.join(order['folder'], 'returned', filling['file']))
