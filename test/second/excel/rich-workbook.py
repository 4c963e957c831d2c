# Writes a workbook in which every kind of cell stands that other formats keep differently: python rich-workbook.py OUT.xlsx
import sys
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
import datetime
w=Workbook(); s=w.active; s.title="Phụ lục 'a'.b"
rows=[("pct",0.55,'0%'),("pct2",0.4655,'0.00%'),("litpct",46.5,'0.0"%"'),("thou",1234567.891,'#,##0.00'),("thou2",1234567,'#,##0'),("neg",-5.5,'0.0;[Red]-0.0'),("three",0,'0.0;-0.0;"không"'),("date",datetime.date(2025,3,24),'dd/mm/yyyy'),("dt",datetime.datetime(2025,3,24,8,15,30),'dd/mm/yyyy hh:mm:ss'),("time",datetime.time(8,30),'hh:mm'),("dur",datetime.timedelta(hours=30,minutes=5),'[h]:mm'),("sci",123456,'0.00E+00'),("frac",0.4545,'# ??/??'),("txtfmt",12,'@'),("unit",12,'0" người"'),("gen",46.512345678,'General'),("hid",3,';;;'),("acc",1234.5,'_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'),("cond",150,'[>=100]0" cao";0.0'),("m",datetime.date(2025,12,5),'d-mmm'),("my",datetime.date(2025,12,5),'mm/yyyy'),("scale",1234567,'0.0,"k"'),("dot",0.5,'0.###'),("zero",5,'000'),("bool",True,'General'),("vnd",1500,'#,##0\\ "₫"')]
for i,(n,v,f) in enumerate(rows,1):
    s.cell(i,1,n); c=s.cell(i,2,v); c.number_format=f
r=len(rows)+1
s.cell(r,1,"  hai  dấu   cách "); s.cell(r,2,"dòng 1\ndòng 2\n\ndòng 4 Tab")
s.cell(r+1,1,"007"); s.cell(r+1,2,"46,5"); s.cell(r+2,1,"=1+1"); s.cell(r+2,2,"=1/0"); s.cell(r+3,1,'="x"&"y"')
c=s.cell(r+4,1,"gạch"); c.font=Font(strike=True); c=s.cell(r+4,2,12); c.font=Font(color="FFFFFFFF")
c=s.cell(r+5,1,"trắng trên xanh"); c.font=Font(color="FFFFFFFF"); c.fill=PatternFill("solid",fgColor="FF0000FF")
s.cell(r+6,1,"ghi chú").comment=Comment("Số đúng là 47,5\ndòng hai","A")
s.merge_cells(start_row=r+7,start_column=1,end_row=r+8,end_column=3); s.cell(r+7,1,"gộp")
s.row_dimensions[r+9].hidden=True; s.cell(r+9,1,"ẩn")
s.column_dimensions['E'].hidden=True; s.cell(1,5,"cột ẩn")
s.cell(r+10,1,"_x0041_ & <b> \"q\"")
for x in range(5): s.cell(r+11+x,1,7); s.cell(r+11+x,2,7)
for x in range(5): s.cell(r+17,1+x,8)
h=w.create_sheet("Ẩn"); h['A1']="x"; h.sheet_state='hidden'
v=w.create_sheet("_phuluc"); v['A1']="phuluc|1|x"; v.sheet_state='veryHidden'
w.defined_names.append(DefinedName('vung',attr_text="'Phụ lục ''a''.b'!$A$1:$C$3")); w.defined_names.append(DefinedName('_phuluc_id',attr_text='"phuluc|1|kontum-2025|1|2025|annual|plan|kontum:x"'))
w.save(sys.argv[1])
