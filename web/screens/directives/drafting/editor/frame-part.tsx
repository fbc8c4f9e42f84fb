/** Thể thức: what stands at the head of the document. */
import { Choices, TextArea } from '../../../../components/field.tsx';
import { urgencyNames } from '../../../../texts/labels.ts';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';
import { NotationFields, TypeAndIssuer } from './frame-fields.tsx';
import { keysOf, optionsOf } from '../names.ts';
import { Part } from './part.tsx';
import { RelatedFields } from './related-fields.tsx';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    title: 'Thể thức',
    subject: 'Trích yếu',
    subjectHint: 'Ngắn gọn nội dung chính, không ghi “V/v”; tối đa 500 ký tự.',
    urgency: 'Độ khẩn',
    bases: 'Căn cứ ban hành',
    basesHint: 'Mỗi căn cứ một dòng; có thể dán từ văn bản khác.',
    basesHelp:
      'Ghi tên loại văn bản, số, ký hiệu, cơ quan ban hành, ngày và trích yếu (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
  },
  en: {
    title: 'Form',
    subject: 'Abstract',
    subjectHint: 'The main matter in short, without “V/v”; at most 500 characters.',
    urgency: 'Urgency',
    bases: 'Legal bases',
    basesHint: 'One on each line; they may be pasted from another document.',
    basesHelp: 'Type, number, notation, issuing body, day and abstract (Decree 30/2020/NĐ-CP, Appendix I).',
  },
};

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
      <NotationFields />
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
