/** What is owed: one line per clause, with its product. */
import { useTexts } from '../../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: { title: 'Việc phải làm', clause: 'Mục', lead: 'Chủ trì', coordinating: 'Phối hợp' },
  en: { title: 'What is owed', clause: 'Clause', lead: 'Lead', coordinating: 'Coordinating' },
};

export function Owed({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const { obligations } = shown.assignment;
  return (
    <section class="sheet stack tight">
      <h2>{say.title}</h2>
      <ul class="record-owed">
        {obligations.map(({ clauseId, product, role }) => (
          <li key={clauseId}>
            <span class="record-clause numeric">
              {say.clause} {clauseId}
            </span>
            <span>{product}</span>
            <span class="soft small">{role === 'LEAD' ? say.lead : say.coordinating}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
