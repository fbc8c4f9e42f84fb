/** What a new draft begins with. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { call } from '../../../api/client.ts';
import { useDraft } from '../../../api/draft.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useReading } from '../../../api/use-reading.ts';
import { Button } from '../../../components/button.tsx';
import { Choices, Select, TextArea } from '../../../components/field.tsx';
import { Problem } from '../../../components/notice.tsx';
import { documentTypeNames, documentTypes, usualDirectiveTypes } from '../../../texts/document-types.ts';
import { useTexts } from '../../../texts/language.ts';
import { blankContent, copiedContent } from './form/blank-content.ts';
import type { Content, DocumentType } from './draft-form.ts';
import { useDirectory } from './form/units.ts';

const texts = {
  vi: {
    begin: 'Bắt đầu từ',
    blank: 'Văn bản trống',
    copy: 'Sao chép văn bản trước',
    from: 'Văn bản để sao chép',
    fromHint: 'Lấy nơi nhận, người ký, các mục; không lấy ngày hạn cũ.',
    choose: 'Chọn văn bản',
    type: 'Loại văn bản',
    subject: 'Trích yếu',
    subjectHint: 'Ngắn gọn nội dung chính, không ghi “V/v”.',
    asCopied: 'Để trống thì giữ trích yếu của văn bản được sao chép.',
    start: 'Bắt đầu soạn',
    draft: 'dự thảo',
  },
  en: {
    begin: 'Begin with',
    blank: 'An empty document',
    copy: 'A copy of an earlier one',
    from: 'Document to copy',
    fromHint: 'Takes recipients, signer and clauses; old due days are left out.',
    choose: 'Choose a document',
    type: 'Type of document',
    subject: 'Abstract',
    subjectHint: 'The main matter in short, without “V/v”.',
    asCopied: 'Leave empty to keep the abstract of the copied one.',
    start: 'Begin',
    draft: 'draft',
  },
};

interface Wish {
  readonly from: string;
  readonly type: DocumentType;
  readonly subject: string;
}

/** What may be copied: everything of the province that one may see, drafts included. */
function Source({ wish, put }: { readonly wish: Wish; readonly put: (next: Partial<Wish>) => void }) {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const { data } = useReading('GET /directives', { query: { limit: 100 } });
  const items = data?.items ?? [];
  return (
    <Select
      label={say.from}
      hint={say.fromHint}
      value={wish.from}
      required
      onValue={(from) => put({ from, type: items.find(({ id }) => id === from)?.type ?? wish.type })}
      options={[
        { value: '', label: say.choose },
        ...items.map(({ id, notation, subject, type }) => ({
          value: id,
          label: `${notation === '' ? `${types[type]} (${say.draft})` : notation} – ${subject}`,
        })),
      ]}
    />
  );
}

export function NewDraftForm() {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const { route, query } = useLocation();
  const {
    value: wish,
    set,
    clear,
  } = useDraft<Wish>('directive.new', {
    from: '',
    type: 'OFFICIAL_LETTER',
    subject: '',
  });
  const [isCopy, setCopy] = useState(query['from'] !== undefined || wish.from !== '');
  const [problem, setProblem] = useState<Error>();
  const units = useDirectory();
  const draft = useCommand('POST /directives');
  const from = wish.from === '' ? (query['from'] ?? '') : wish.from;
  const put = (next: Partial<Wish>): void => set((now) => ({ ...now, ...next }));
  const contentOf = async (): Promise<Content | undefined> => {
    if (!isCopy) return blankContent(wish.type, wish.subject, units.data?.units ?? []);
    const { directive } = await call('GET /directives/{directiveId}', { params: { directiveId: from } });
    return copiedContent(directive.content, wish);
  };
  const begin = async (): Promise<void> => {
    setProblem(undefined);
    const content = await contentOf().catch((error: unknown) => {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    });
    const done = content && (await draft.run({ body: { content } }));
    if (done === undefined) return;
    clear();
    route(`/directives/${done.id}/draft`);
  };
  const others = documentTypes.filter((type) => !usualDirectiveTypes.includes(type));
  const failed = problem ?? draft.problem ?? units.problem;
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.isSending) void begin();
      }}
    >
      <Choices
        label={say.begin}
        value={isCopy ? 'copy' : 'blank'}
        onValue={(value) => setCopy(value === 'copy')}
        options={[
          { value: 'blank', label: say.blank },
          { value: 'copy', label: say.copy },
        ]}
      />
      {isCopy && <Source wish={{ ...wish, from }} put={put} />}
      <Select
        label={say.type}
        value={wish.type}
        onValue={(value) => put({ type: documentTypes.find((type) => type === value) ?? wish.type })}
        options={[...usualDirectiveTypes, ...others].map((type) => ({ value: type, label: types[type] }))}
      />
      <TextArea
        label={say.subject}
        hint={isCopy ? say.asCopied : say.subjectHint}
        value={wish.subject}
        maxLength={500}
        rows={2}
        onValue={(subject) => put({ subject })}
      />
      {failed !== undefined && <Problem problem={failed} />}
      <div>
        <Button type="submit" kind="primary" isBusy={draft.isSending || units.data === undefined}>
          {say.start}
        </Button>
      </div>
    </form>
  );
}
