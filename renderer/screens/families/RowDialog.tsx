import { useState, type ReactNode } from 'react';
import type { UnitId } from '#shared/family/family.ts';
import type { RowRevision } from '#shared/service/contract/families.ts';
import { familiesVi as vi } from '../../text/families.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { revisionOf, type FamilyRow } from './family-rows.ts';

/** One row for the next version: its number, its wording, who leads it. */
export function RowDialog({
  row,
  names,
  onKeep,
  onClose,
}: {
  readonly row: FamilyRow;
  readonly names: ReadonlyMap<UnitId, string>;
  readonly onKeep: (revision: RowRevision | null) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [number, setNumber] = useState(row.number);
  const [label, setLabel] = useState(row.label);
  const [leads, setLeads] = useState(row.leads);
  const others = [...names].filter(([id]) => !leads.includes(id));
  return (
    <Dialog
      title={vi.editRow}
      onClose={onClose}
      testId="row-dialog"
      footer={
        <>
          <Button onPress={onClose}>{common.common.cancel}</Button>
          <Button
            look="primary"
            disabled={label.trim() === ''}
            onPress={() => onKeep(revisionOf(row, { number, label, leads }))}
            testId="keep-row"
          >
            {vi.keepRow}
          </Button>
        </>
      }
    >
      <label className="field">
        <span>{vi.rowNumber}</span>
        <input className="input" value={number} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <label className="field">
        <span>{vi.rowLabel}</span>
        <textarea
          className="input"
          rows={4}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          data-testid="row-label"
        />
      </label>
      {row.row.merge.rule === 'none' && row.row.leads.length === 0 ? null : (
        <fieldset className="choices">
          <legend>{vi.rowLeads}</legend>
          {leads.length === 0 ? <p className="quiet">{vi.noLead}</p> : null}
          <ul className="leads">
            {leads.map((lead) => (
              <li key={lead}>
                {names.get(lead) ?? lead}
                <Button
                  look="plain"
                  label={vi.removeLead(names.get(lead) ?? lead)}
                  onPress={() => setLeads(leads.filter((one) => one !== lead))}
                >
                  <Icon name="close" size={15} />
                </Button>
              </li>
            ))}
          </ul>
          <select
            className="input"
            aria-label={vi.addLead}
            value=""
            onChange={(event) => setLeads([...leads, event.target.value])}
          >
            <option value="" disabled>
              {vi.addLead}
            </option>
            {others.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </fieldset>
      )}
    </Dialog>
  );
}
