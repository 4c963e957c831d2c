"""What a plain openpyxl script does for the whole job: reads every file, keeps rows in SQLite, writes a styled official table and a
table by unit. Arguments: the folder of returned files, a scratch folder."""
import json
import os
import re
import sqlite3
import sys

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from peak_memory import peak_megabytes

returned, scratch = sys.argv[1], sys.argv[2]
database = sqlite3.connect(os.path.join(scratch, f'openpyxl-{os.getpid()}.db'))
database.execute('CREATE TABLE cells (file TEXT, sheet TEXT, address TEXT, label TEXT, col INTEGER, text TEXT)')
labels = []
for name in sorted(os.listdir(returned)):
    book = openpyxl.load_workbook(os.path.join(returned, name), data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            if len(row) < 5 or not isinstance(row[1].value, str):
                continue
            for cell in row[3:5]:
                if cell.value in (None, ''):
                    continue
                if row[1].value not in labels:
                    labels.append(row[1].value)
                database.execute('INSERT INTO cells VALUES (?,?,?,?,?,?)',
                                 (name, sheet.title, cell.coordinate, row[1].value, cell.column, str(cell.value)))
database.commit()
thin = Side(style='thin')
box, font = Border(left=thin, right=thin, top=thin, bottom=thin), Font(name='Times New Roman', size=12)
wrap = Alignment(wrap_text=True, vertical='center')


def put(sheet, row, column, value):
    cell = sheet.cell(row, column, value)
    cell.font, cell.border, cell.alignment = font, box, wrap


def merged(texts):
    pairs = [re.search(r'(\d+)/(\d+)', text) for text in texts]
    pairs = [pair for pair in pairs if pair]
    total = sum(int(pair[2]) for pair in pairs)
    return f'{sum(int(pair[1]) for pair in pairs) / total * 100:.1f}%' if total else texts[0]


official, by_unit = openpyxl.Workbook(), openpyxl.Workbook()
annexes = {4: by_unit.active, 5: by_unit.create_sheet()}
units = [row[0] for row in database.execute('SELECT DISTINCT file FROM cells ORDER BY file')]
for row, label in enumerate(labels, 1):
    put(official.active, row, 1, label)
    for annex in annexes.values():
        put(annex, row, 1, label)
    for column in (4, 5):
        found = dict(database.execute('SELECT file, text FROM cells WHERE label = ? AND col = ?', (label, column)))
        if found:
            put(official.active, row, column, merged(list(found.values())))
        for place, unit in enumerate(units, 2):
            put(annexes[column], row, place, found.get(unit))
official.save(os.path.join(scratch, f'openpyxl-official-{os.getpid()}.xlsx'))
by_unit.save(os.path.join(scratch, f'openpyxl-by-unit-{os.getpid()}.xlsx'))
print(json.dumps({'units': len(units), 'peakMb': peak_megabytes()}))
