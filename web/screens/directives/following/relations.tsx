/** What the document replaces, what has replaced it, and what it carries out. */
import type { ComponentChildren } from 'preact';
import { Day } from '../../../components/day.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Citation, Content } from './directive.ts';

const texts = {
  vi: {
    parent: 'Thực hiện văn bản',
    replaces: 'Thay thế',
    replacedBy: 'Được thay thế bằng',
    on: 'ngày',
  },
  en: { parent: 'Carries out', replaces: 'Replaces', replacedBy: 'Replaced by', on: 'of' },
};

export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Cited({ citation }: { readonly citation: Citation }) {
  const say = useTexts(texts);
  return (
    <>
      <a href={`/directives/${citation.id}`}>{citation.notation}</a>
      {citation.issuedDay !== undefined && (
        <>
          {` ${say.on} `}
          <Day value={citation.issuedDay} />
        </>
      )}
      {`: ${citation.subject}`}
    </>
  );
}

export function Relations({
  relations,
  parent,
}: {
  readonly relations: { readonly replaces: readonly Citation[]; readonly replacedBy?: Citation | undefined };
  readonly parent: Content['parent'];
}) {
  const say = useTexts(texts);
  return (
    <>
      {relations.replacedBy !== undefined && (
        <Fact name={say.replacedBy}>
          <Cited citation={relations.replacedBy} />
        </Fact>
      )}
      {relations.replaces.map((citation) => (
        <Fact key={citation.id} name={say.replaces}>
          <Cited citation={citation} />
        </Fact>
      ))}
      {parent !== undefined && (
        <Fact name={say.parent}>
          {parent.directiveId === undefined ? (
            parent.citation
          ) : (
            <a href={`/directives/${parent.directiveId}`}>{parent.citation}</a>
          )}
        </Fact>
      )}
    </>
  );
}
