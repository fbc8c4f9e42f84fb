/** The draft as a document: what the units will read. Also what prints. */
import { documentTypeNames } from '../../../../texts/document-types.ts';
import { groupName } from '../../../../texts/groups.ts';
import { urgencyNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { lowerFirst } from '../../../../texts/letters.ts';
import type { Content, Purpose } from '../draft-form.ts';
import { keysOf, positionNames, purposeNames, signingFormNames } from '../names.ts';
import { ReadingClause } from './reading-clause.tsx';
import type { Directory } from '../form/units.ts';

const texts = {
  vi: {
    to: 'Nơi nhận',
    units: (count: number) => `${count} đơn vị`,
    missing: 'chưa ghi',
    signer: 'Người ký',
    urgency: 'Độ khẩn',
    issuer: 'Cơ quan ban hành',
    reviewer: 'Đơn vị thẩm tra',
  },
  en: {
    to: 'Recipients',
    units: (count: number) => `${count} units`,
    missing: 'not given',
    signer: 'Signer',
    urgency: 'Urgency',
    issuer: 'Issuing body',
    reviewer: 'Reviewing unit',
  },
};

interface ReadingProps {
  readonly content: Content;
  readonly directory: Directory;
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
          <ReadingClause key={clause.id} clause={clause} directory={directory} />
        ))}
      </ol>
      <h3>{say.to}</h3>
      <Recipients content={content} directory={directory} />
    </article>
  );
}
