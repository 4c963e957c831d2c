"""Marks three cells in every file of a folder with openpyxl. Arguments: the folder, the folder to write to."""
import json
import os
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from peak_memory import peak_megabytes

folder, out = sys.argv[1], sys.argv[2]
fill = PatternFill('solid', start_color='FFC7CE')
for name in sorted(os.listdir(folder)):
    book = openpyxl.load_workbook(os.path.join(folder, name))
    for address in ('D16', 'E16', 'D17'):
        cell = book['Phụ lục'][address]
        cell.fill, cell.comment = fill, Comment('Ô này cần xem lại.', 'Phụ Lục')
    sheet = book.create_sheet('Phiếu trả lại', 0)
    sheet['A1'] = 'Phiếu trả lại'
    book.save(os.path.join(out, name))
print(json.dumps({'peakMb': peak_megabytes()}))
