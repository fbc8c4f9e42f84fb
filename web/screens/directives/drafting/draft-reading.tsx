/** The draft as a document: what the units will read. Also what prints. */
import { Day } from '../../../components/day.tsx';
import { documentTypeNames } from '../../../texts/document-types.ts';
import { groupName } from '../../../texts/groups.ts';
import { urgencyNames } from '../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { lowerFirst } from '../../../texts/letters.ts';
import type { Content, ContentClause, ContentObligation, Purpose } from './draft-form.ts';
import { keysOf, periodNames, positionNames, purposeNames, signingFormNames } from './names.ts';
import type { Directory } from './units.ts';

const texts = {
  vi: {
    to: 'Nơi nhận',
    units: (count: number) => `${count} đơn vị`,
    owner: 'Chủ trì',
    with: 'Phối hợp',
    product: 'Sản phẩm',
    due: 'Thời hạn',
    all: 'tất cả nơi nhận để thực hiện',
    days: (count: number) => `${count} ngày làm việc kể từ khi nhận`,
    missing: 'chưa ghi',
    signer: 'Người ký',
    urgency: 'Độ khẩn',
    issuer: 'Cơ quan ban hành',
    reviewer: 'Đơn vị thẩm tra',
    criteria: 'Tiêu chí tự kiểm tra',
  },
  en: {
    to: 'Recipients',
    units: (count: number) => `${count} units`,
    owner: 'Lead',
    with: 'With',
    product: 'Product',
    due: 'Deadline',
    all: 'all who receive it for action',
    days: (count: number) => `${count} working days from receipt`,
    missing: 'not given',
    signer: 'Signer',
    urgency: 'Urgency',
    issuer: 'Issuing body',
    reviewer: 'Reviewing unit',
    criteria: 'Criteria',
  },
};

interface ReadingProps {
  readonly content: Content;
  readonly directory: Directory;
}

function Due({ obligation: { term, recurrence } }: { readonly obligation: ContentObligation }) {
  const say = useTexts(texts);
  const periods = useTexts(periodNames);
  if (recurrence !== undefined) return <>{periods[recurrence.every]}</>;
  if (term === undefined) return <>{say.missing}</>;
  return term.kind === 'FIXED_DAY' ? <Day value={term.day} weekday /> : <>{say.days(term.days)}</>;
}

function Work({
  obligation,
  directory,
}: {
  readonly obligation: ContentObligation;
  readonly directory: Directory;
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  const { owner, coordinatingUnitIds, product } = obligation;
  const lead = (): string => {
    if (owner === undefined) return say.missing;
    if (owner.kind === 'ALL') return say.all;
    return owner.kind === 'GROUP'
      ? groupName(owner.group, language)
      : owner.unitIds.map(directory.nameOf).join(', ');
  };
  return (
    <dl class="facts drafting-work">
      <dt>{say.owner}</dt>
      <dd>{lead()}</dd>
      {coordinatingUnitIds.length > 0 && (
        <>
          <dt>{say.with}</dt>
          <dd>{coordinatingUnitIds.map(directory.nameOf).join(', ')}</dd>
        </>
      )}
      <dt>{say.product}</dt>
      <dd>{product ?? say.missing}</dd>
      <dt>{say.due}</dt>
      <dd>
        <Due obligation={obligation} />
      </dd>
    </dl>
  );
}

function Clause({ clause, directory }: { readonly clause: ContentClause; readonly directory: Directory }) {
  const say = useTexts(texts);
  const { id, text, obligation, criteria = [] } = clause;
  return (
    <li class="keep-together drafting-read-clause">
      <p class="drafting-clause-text">
        <b class="numeric">{id}.</b> {text}
      </p>
      {criteria.length > 0 && (
        <p class="soft small">
          {say.criteria}: {criteria.join(', ')}
        </p>
      )}
      {obligation !== undefined && <Work obligation={obligation} directory={directory} />}
    </li>
  );
}

function Recipients({ content, directory }: ReadingProps) {
  const say = useTexts(texts);
  const language = useLanguage();
  const names = useTexts(purposeNames);
  const of = (purpose: Purpose): string[] =>
    content.recipients
      .filter((one) => one.purpose === purpose)
      .map(({ target }) => {
        if (target.kind === 'TEXT') return target.text;
        if (target.kind === 'UNIT') return directory.nameOf(target.unitId);
        return `${groupName(target.group, language)} (${say.units(directory.inGroup(target.group).length)})`;
      });
  return (
    <dl class="facts">
      {keysOf(names)
        .filter((purpose) => of(purpose).length > 0)
        .map((purpose) => (
          <>
            <dt key={purpose}>{names[purpose]}</dt>
            <dd>{of(purpose).join('; ')}</dd>
          </>
        ))}
    </dl>
  );
}

function Head({ content, directory }: ReadingProps) {
  const say = useTexts(texts);
  const forms = useTexts(signingFormNames);
  const positions = useTexts(positionNames);
  const urgencies = useTexts(urgencyNames);
  const { signer, reviewerUnitId } = content;
  return (
    <dl class="facts">
      <dt>{say.issuer}</dt>
      <dd>{directory.nameOf(content.issuerUnitId)}</dd>
      <dt>{say.urgency}</dt>
      <dd>{urgencies[content.urgency]}</dd>
      <dt>{say.signer}</dt>
      <dd>
        {signer === undefined
          ? say.missing
          : `${signer.name} – ${positions[signer.position]}; ${lowerFirst(forms[signer.form])}`}
      </dd>
      {reviewerUnitId !== undefined && (
        <>
          <dt>{say.reviewer}</dt>
          <dd>{directory.nameOf(reviewerUnitId)}</dd>
        </>
      )}
    </dl>
  );
}

export function DraftReading({ content, directory }: ReadingProps) {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  return (
    <article class="sheet stack" aria-labelledby="reading-title">
      <h2 id="reading-title">
        {types[content.type]}: {content.subject === '' ? say.missing : content.subject}
      </h2>
      <Head content={content} directory={directory} />
      {content.legalBases.length > 0 && (
        <ul class="drafting-bases">
          {content.legalBases.map((basis) => (
            <li key={basis}>
              <i>{basis};</i>
            </li>
          ))}
        </ul>
      )}
      <ol class="drafting-read">
        {content.clauses.map((clause) => (
          <Clause key={clause.id} clause={clause} directory={directory} />
        ))}
      </ol>
      <h3>{say.to}</h3>
      <Recipients content={content} directory={directory} />
    </article>
  );
}
