/** Thể thức: what stands at the head of the document. */
import { Choices, Select, TextArea, TextField, Checkbox } from '../../../components/field.tsx';
import { documentTypeNames, documentTypes, usualDirectiveTypes } from '../../../texts/document-types.ts';
import { urgencyNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';
import { keysOf, optionsOf } from './names.ts';
import { namesItsField, symbolOf } from './notation.ts';
import { Part } from './part.tsx';
import { RelatedFields } from './related-fields.tsx';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    title: 'Thể thức',
    type: 'Loại văn bản',
    subject: 'Trích yếu',
    subjectHint: 'Ngắn gọn nội dung chính, không ghi “V/v”; tối đa 500 ký tự.',
    urgency: 'Độ khẩn',
    issuer: 'Cơ quan ban hành',
    field: 'Ký hiệu lĩnh vực',
    fieldHint: 'Chữ viết tắt đơn vị soạn hoặc lĩnh vực, ví dụ NV.',
    place: 'Địa danh',
    symbol: 'Số, ký hiệu sẽ là',
    number: '(số tiếp theo trong sổ)',
    bases: 'Căn cứ ban hành',
    basesHint: 'Mỗi căn cứ một dòng; có thể dán từ văn bản khác.',
    basesHelp:
      'Ghi tên loại văn bản, số, ký hiệu, cơ quan ban hành, ngày và trích yếu (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
    pending: 'Ban hành khi chưa biết số; văn thư ghi số sau',
  },
  en: {
    title: 'Form',
    type: 'Type of document',
    subject: 'Abstract',
    subjectHint: 'The main matter in short, without “V/v”; at most 500 characters.',
    urgency: 'Urgency',
    issuer: 'Issuing body',
    field: 'Abbreviation of the field',
    fieldHint: 'Of the drafting unit or the field, for instance NV.',
    place: 'Place',
    symbol: 'The notation will be',
    number: '(next number of the register)',
    bases: 'Legal bases',
    basesHint: 'One on each line; they may be pasted from another document.',
    basesHelp: 'Type, number, notation, issuing body, day and abstract (Decree 30/2020/NĐ-CP, Appendix I).',
    pending: 'Issue while the number is unknown; the registrar enters it later',
  },
};

function TypeAndIssuer() {
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

function Notation() {
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

export function FramePart() {
  const { form } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const urgencies = useTexts(urgencyNames);
  return (
    <Part name="frame" title={say.title}>
      <TypeAndIssuer />
      <Spot path="subject" hint={say.subjectHint}>
        {(hint) => (
          <TextArea
            label={say.subject}
            hint={hint}
            value={form.subject}
            maxLength={500}
            rows={2}
            onValue={(subject) => set({ subject })}
          />
        )}
      </Spot>
      <Choices
        label={say.urgency}
        value={form.urgency}
        onValue={(value) => set({ urgency: keysOf(urgencies).find((one) => one === value) ?? 'NORMAL' })}
        options={optionsOf(urgencies)}
      />
      <Notation />
      <Spot path="legalBases" hint={say.basesHint}>
        {(hint) => (
          <TextArea
            label={say.bases}
            hint={hint}
            help={say.basesHelp}
            value={form.legalBases}
            rows={3}
            onValue={(legalBases) => set({ legalBases })}
          />
        )}
      </Spot>
      <RelatedFields />
    </Part>
  );
}
