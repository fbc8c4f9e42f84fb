/** What the document is: signer, recipients, legal bases, and how it stands to others. */
import { Day, Moment } from '../../../components/day.tsx';
import { groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts, type Language } from '../../../texts/language.ts';
import { positionNames, purposeNames, signingFormNames } from '../drafting/names.ts';
import { Fact, Relations } from './relations.tsx';
import { nameIn, type Citation, type Content, type Directive, type UnitNames } from './directive.ts';

const texts = {
  vi: {
    issuer: 'Cơ quan ban hành',
    signer: 'Người ký',
    issued: 'Ban hành',
    reviewer: 'Đơn vị thẩm tra',
    bases: 'Căn cứ',
    ended: 'Kết thúc',
    note: 'Ghi chú',
  },
  en: {
    issuer: 'Issued by',
    signer: 'Signed by',
    issued: 'Issued',
    reviewer: 'Reviewed by',
    bases: 'Legal bases',
    ended: 'Ended',
    note: 'Note',
  },
};
type Recipient = Content['recipients'][number];

export const recipientName = ({ target }: Recipient, names: UnitNames, language: Language): string => {
  switch (target.kind) {
    case 'GROUP':
      return groupName(target.group, language);
    case 'UNIT':
      return nameIn(names, target.unitId);
    case 'TEXT':
      return target.text;
  }
};

function Signer({ signer }: { readonly signer: NonNullable<Content['signer']> }) {
  const forms = useTexts(signingFormNames);
  const positions = useTexts(positionNames);
  return (
    <>
      {signer.name}, {positions[signer.position]}
      <span class="soft small"> – {forms[signer.form]}</span>
    </>
  );
}

function RecipientFacts({ content, names }: { readonly content: Content; readonly names: UnitNames }) {
  const purposes = useTexts(purposeNames);
  const language = useLanguage();
  const byPurpose = Map.groupBy(content.recipients, ({ purpose }) => purpose);
  return (
    <>
      {[...byPurpose].map(([purpose, recipients]) => (
        <Fact key={purpose} name={purposes[purpose]}>
          {recipients.map((recipient) => recipientName(recipient, names, language)).join('; ')}
        </Fact>
      ))}
    </>
  );
}

export interface FactsProps {
  readonly directive: Directive;
  readonly relations: { readonly replaces: readonly Citation[]; readonly replacedBy?: Citation | undefined };
  readonly names: UnitNames;
}

export function Facts({ directive, relations, names }: FactsProps) {
  const say = useTexts(texts);
  const { content, issuedDay, ending, reviewSuccessorUnitId } = directive;
  return (
    <dl class="facts">
      <Relations relations={relations} parent={content.parent} />
      <Fact name={say.issuer}>{nameIn(names, content.issuerUnitId)}</Fact>
      {content.signer !== undefined && (
        <Fact name={say.signer}>
          <Signer signer={content.signer} />
        </Fact>
      )}
      {issuedDay !== undefined && (
        <Fact name={say.issued}>
          <Day value={issuedDay} weekday />
        </Fact>
      )}
      <RecipientFacts content={content} names={names} />
      {content.reviewerUnitId !== undefined && (
        <Fact name={say.reviewer}>{nameIn(names, reviewSuccessorUnitId ?? content.reviewerUnitId)}</Fact>
      )}
      {content.legalBases.length > 0 && (
        <Fact name={say.bases}>
          <ul class="following-bases">
            {content.legalBases.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </Fact>
      )}
      {ending !== undefined && (
        <Fact name={say.ended}>
          <Moment value={ending.at} />
          {ending.note !== undefined && ` – ${ending.note}`}
        </Fact>
      )}
    </dl>
  );
}
