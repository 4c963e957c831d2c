# Reads the workbooks named on standard input and prints, as JSON, one object a line: file, and its cells as {"Sheet!A1": "kind value"}.
import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel

warnings.simplefilter("ignore")


def value_text(cell, epoch):
    value = cell.value
    if value is None or value == "":
        return None
    if cell.data_type == "e":
        return "e " + value
    if isinstance(value, bool):
        return "b " + ("true" if value else "false")
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        # seconds, because openpyxl rounds dates to them
        return "d %d" % round(to_excel(value, epoch) * 86400)
    if isinstance(value, (int, float)):
        return "n " + repr(float(value))
    return "s " + str(value)


for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        cells = {}
        for sheet in book.worksheets:
            for cell in list(sheet._cells.values()):
                text = value_text(cell, book.epoch)
                if text is not None:
                    cells[sheet.title + "!" + cell.coordinate] = text
        print(json.dumps({"cells": cells}))
    except Exception as error:  # whatever it cannot open is told, not hidden
        print(json.dumps({"error": type(error).__name__}))
