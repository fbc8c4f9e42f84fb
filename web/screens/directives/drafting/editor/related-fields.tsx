/** Văn bản cấp trên and văn bản bị thay thế: how the draft stands to other documents. */
import { useReading } from '../../../../api/use-reading.ts';
import { Select, TextField } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    summary: 'Văn bản liên quan: thực hiện văn bản nào, thay thế văn bản nào',
    parent: 'Thực hiện văn bản',
    parentHint: 'Ghi đầy đủ như khi viện dẫn, ví dụ: Nghị quyết số 12/NQ-TU ngày 05/3/2026 của Tỉnh ủy.',
    parentHere: 'Văn bản đó có trong hệ thống',
    replaces: 'Thay thế văn bản',
    replacesHint: 'Khi ban hành, văn bản được chọn hết hiệu lực và nhiệm vụ còn mở theo đó được rút.',
    none: 'Không',
  },
  en: {
    summary: 'Related documents: which one it carries out, which one it replaces',
    parent: 'Carries out',
    parentHint: 'In full, as it is cited: type, number, day, body.',
    parentHere: 'That document is in this system',
    replaces: 'Replaces',
    replacesHint: 'On issue the chosen one ends, and what is still open under it is withdrawn.',
    none: 'None',
  },
};

export function RelatedFields() {
  const { form, directiveId } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const { data } = useReading('GET /directives', { query: { limit: 100 } });
  const issued = (data?.items ?? []).filter(({ id, notation }) => id !== directiveId && notation !== '');
  const options = (only: (phase: string) => boolean, chosen: string) => [
    { value: '', label: say.none },
    ...issued
      .filter(({ id, phase }) => only(phase) || id === chosen)
      .map(({ id, notation, subject }) => ({ value: id, label: `${notation} – ${subject}` })),
  ];
  const isUsed =
    form.parentCitation !== '' || form.parentDirectiveId !== '' || form.replacesDirectiveId !== '';
  return (
    <Spot path="replacesDirectiveId">
      {(hint) => (
        <details open={isUsed} class="drafting-more">
          <summary>{say.summary}</summary>
          <div class="stack">
            <TextField
              label={say.parent}
              hint={say.parentHint}
              value={form.parentCitation}
              maxLength={500}
              onValue={(parentCitation) => set({ parentCitation })}
            />
            <Select
              label={say.parentHere}
              value={form.parentDirectiveId}
              onValue={(parentDirectiveId) => set({ parentDirectiveId })}
              options={options(() => true, form.parentDirectiveId)}
            />
            <Select
              label={say.replaces}
              hint={
                <>
                  {say.replacesHint}
                  {hint}
                </>
              }
              value={form.replacesDirectiveId}
              onValue={(replacesDirectiveId) => set({ replacesDirectiveId })}
              options={options((phase) => phase === 'IN_FORCE', form.replacesDirectiveId)}
            />
          </div>
        </details>
      )}
    </Spot>
  );
}
