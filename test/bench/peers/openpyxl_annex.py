"""Writes a plain annex of styled cells with openpyxl. Arguments: the number of rows and of columns, the file to write.
Times the writing alone, without the start of the program."""
import json
import sys
import time

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from peak_memory import peak_megabytes

rows, columns, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
thin = Side(style='thin')
box, font = Border(left=thin, right=thin, top=thin, bottom=thin), Font(name='Times New Roman', size=12)
wrap = Alignment(wrap_text=True, vertical='center', horizontal='center')
start = time.perf_counter()
book = openpyxl.Workbook()
for row in range(1, rows + 1):
    for column in range(1, columns + 1):
        cell = book.active.cell(row, column, f'Dòng {row}' if column == 1 else row * column / 10)
        cell.font, cell.border, cell.alignment = font, box, wrap
book.save(out)
part = time.perf_counter() - start
print(json.dumps({'peakMb': peak_megabytes(), 'part': part}))
