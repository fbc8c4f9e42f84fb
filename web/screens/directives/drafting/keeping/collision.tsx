/** Somebody else changed the same part: both are shown, a person chooses, and nothing is thrown away unseen. */
import { Button } from '../../../../components/button.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { tell } from '../../../../components/toast.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { contentOf } from '../form/draft-content.ts';
import type { Content } from '../draft-form.ts';
import type { DraftKeeper, KeeperState } from './keeper-state.ts';
import type { Part } from '../form/merge-contents.ts';

const texts = {
  vi: {
    lead: 'Người khác vừa lưu dự thảo này và sửa cùng chỗ với bạn. Nội dung bạn gõ vẫn còn nguyên; những chỗ khác đã được ghép lại. Chọn giữ bản nào cho:',
    mine: 'Của bạn',
    theirs: 'Vừa được lưu',
    keepMine: 'Giữ của tôi',
    takeTheirs: 'Lấy của người kia',
    taken: 'Đã lấy nội dung của người kia.',
    undo: 'Trả lại của tôi',
    empty: '(trống)',
    clause: (id: string) => `Mục ${id}`,
    parts: {
      type: 'Loại văn bản',
      subject: 'Trích yếu',
      urgency: 'Độ khẩn',
      issuerUnitId: 'Cơ quan ban hành',
      fieldAbbreviation: 'Ký hiệu lĩnh vực',
      place: 'Địa danh',
      legalBases: 'Căn cứ',
      parent: 'Văn bản được thực hiện',
      replacesDirectiveId: 'Văn bản bị thay thế',
      signer: 'Người ký',
      recipients: 'Nơi nhận',
      clauses: 'Danh sách mục',
      reviewerUnitId: 'Đơn vị thẩm tra',
      secondReviewerUnitId: 'Đơn vị thẩm tra thứ hai',
      planTerm: 'Hạn nộp kế hoạch',
      uncovered: 'Đơn vị không được giao mục',
      numberPending: 'Ban hành khi chưa có số',
    },
  },
  en: {
    lead: 'Somebody has just saved this draft and changed the same place as you. What you typed is still here, and everything else is put together. Choose whose to keep for:',
    mine: 'Yours',
    theirs: 'Just saved',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    taken: 'Theirs is taken.',
    undo: 'Give me mine back',
    empty: '(empty)',
    clause: (id: string) => `Clause ${id}`,
    parts: {
      type: 'Type',
      subject: 'Abstract',
      urgency: 'Urgency',
      issuerUnitId: 'Issuing body',
      fieldAbbreviation: 'Abbreviation of the field',
      place: 'Place',
      legalBases: 'Legal bases',
      parent: 'Document carried out',
      replacesDirectiveId: 'Document replaced',
      signer: 'Signer',
      recipients: 'Recipients',
      clauses: 'List of clauses',
      reviewerUnitId: 'Reviewing unit',
      secondReviewerUnitId: 'Second reviewing unit',
      planTerm: 'Deadline of the plan',
      uncovered: 'Units without a clause',
      numberPending: 'Issue without a number',
    },
  },
};

const CLAUSE = 'clause ';
const isClause = (part: Part): part is `clause ${string}` => part.startsWith(CLAUSE);

/** What can be read at a glance; the rest is named only. */
function textOf(content: Content, part: Part): string | undefined {
  if (isClause(part)) return content.clauses.find(({ id }) => id === part.slice(CLAUSE.length))?.text;
  if (part === 'clauses') return content.clauses.map(({ id }) => id).join(', ');
  if (part === 'legalBases') return content.legalBases.join('; ');
  const value = content[part];
  return typeof value === 'string' || value === undefined ? value : undefined;
}

export function Collision({ keeper, state }: { readonly keeper: DraftKeeper; readonly state: KeeperState }) {
  const say = useTexts(texts);
  const { theirs, form } = state;
  if (state.saving !== 'STALE' || theirs === undefined) return null;
  const mine = contentOf(form);
  const nameOf = (part: Part): string =>
    isClause(part) ? say.clause(part.slice(CLAUSE.length)) : say.parts[part];
  const take = (): void => {
    void keeper.decide('THEIRS');
    tell(say.taken, { label: say.undo, run: () => keeper.change(() => form) });
  };
  return (
    <Notice
      tone="bad"
      action={
        <>
          <Button kind="primary" onClick={() => void keeper.decide('MINE')}>
            {say.keepMine}
          </Button>
          <Button onClick={take}>{say.takeTheirs}</Button>
        </>
      }
    >
      <p>{say.lead}</p>
      <dl class="drafting-differences">
        {theirs.collisions.map((part) => {
          const [ours, other] = [textOf(mine, part), textOf(theirs.content, part)];
          return (
            <div key={part}>
              <dt>
                <b>{nameOf(part)}</b>
              </dt>
              {(ours !== undefined || other !== undefined) && ours !== other && (
                <>
                  <dd>
                    <span class="soft">{say.mine}:</span> {ours ?? say.empty}
                  </dd>
                  <dd>
                    <span class="soft">{say.theirs}:</span> {other ?? say.empty}
                  </dd>
                </>
              )}
            </div>
          );
        })}
      </dl>
    </Notice>
  );
}
