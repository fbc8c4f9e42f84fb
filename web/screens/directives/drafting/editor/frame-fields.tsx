/** The fields that make the head and the notation of the document. */
import { Checkbox, Select, TextField } from '../../../../components/field.tsx';
import { documentTypeNames, documentTypes, usualDirectiveTypes } from '../../../../texts/document-types.ts';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';
import { keysOf } from '../names.ts';
import { namesItsField, symbolOf } from '../form/notation.ts';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    type: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    field: 'Ký hiệu lĩnh vực',
    fieldHint: 'Chữ viết tắt đơn vị soạn hoặc lĩnh vực, ví dụ NV.',
    place: 'Địa danh',
    symbol: 'Số, ký hiệu sẽ là',
    number: '(số tiếp theo trong sổ)',
    pending: 'Ban hành khi chưa biết số; văn thư ghi số sau',
  },
  en: {
    type: 'Type of document',
    issuer: 'Issuing body',
    field: 'Abbreviation of the field',
    fieldHint: 'Of the drafting unit or the field, for instance NV.',
    place: 'Place',
    symbol: 'The notation will be',
    number: '(next number of the register)',
    pending: 'Issue while the number is unknown; the registrar enters it later',
  },
};

export function TypeAndIssuer() {
  const { form, directory } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const others = documentTypes.filter((type) => !usualDirectiveTypes.includes(type));
  const issuers = directory.units.filter(
    ({ kind, id }) =>
      kind === 'PEOPLES_COMMITTEE' || kind === 'OFFICE' || kind === 'DEPARTMENT' || id === form.issuerUnitId,
  );
  return (
    <div class="columns">
      <Spot path="type">
        {(hint) => (
          <Select
            label={say.type}
            hint={hint}
            value={form.type}
            onValue={(value) => set({ type: keysOf(types).find((type) => type === value) ?? form.type })}
            options={[...usualDirectiveTypes, ...others].map((type) => ({ value: type, label: types[type] }))}
          />
        )}
      </Spot>
      <Spot path="issuerUnitId">
        {(hint) => (
          <Select
            label={say.issuer}
            hint={hint}
            value={form.issuerUnitId}
            onValue={(issuerUnitId) => set({ issuerUnitId })}
            options={issuers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Spot>
    </div>
  );
}

export function NotationFields() {
  const { form, directory } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const issuer = directory.units.find(({ id }) => id === form.issuerUnitId);
  return (
    <>
      <div class="columns">
        {namesItsField(form.type) && (
          <TextField
            label={say.field}
            hint={say.fieldHint}
            value={form.fieldAbbreviation}
            maxLength={20}
            onValue={(fieldAbbreviation) => set({ fieldAbbreviation })}
          />
        )}
        <TextField label={say.place} value={form.place} maxLength={100} onValue={(place) => set({ place })} />
      </div>
      <Spot path="numberPending">
        {(hint) => (
          <div class="stack tight">
            <p>
              {say.symbol}{' '}
              <b>
                {form.numberPending ? '…' : say.number}/
                {symbolOf(form.type, issuer?.abbreviation ?? '…', form.fieldAbbreviation)}
              </b>
            </p>
            <Checkbox
              label={say.pending}
              checked={form.numberPending}
              onValue={(numberPending) => set({ numberPending })}
            />
            {hint}
          </div>
        )}
      </Spot>
    </>
  );
}
