"""What a plain openpyxl script does: reads every file of a folder and takes label and value cells. Argument: the folder."""
import json
import os
import sys

import openpyxl

from peak_memory import peak_megabytes

folder = sys.argv[1]
cells = 0
for name in sorted(os.listdir(folder)):
    book = openpyxl.load_workbook(os.path.join(folder, name), data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            if len(row) > 4 and isinstance(row[1], str):
                cells += sum(1 for value in row[3:5] if value not in (None, ''))
print(json.dumps({'cells': cells, 'peakMb': peak_megabytes()}))
