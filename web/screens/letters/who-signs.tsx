/** Who may sign a letter of this kind, in which form, on what ground: the province's own matrix in words. */
import { useReading } from '../../api/use-reading.ts';
import { Shown } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { positionNames, signingFormNames } from '../directives/drafting/names.ts';
import { rulesFor, type LetterFacts, type SigningRule } from './letter-record.ts';

const texts = {
  vi: {
    proposed: 'đề xuất',
    none: 'Quy định hiện hành chưa giao ai ký loại văn bản này.',
    rules: (provision: string | null) => provision ?? 'quy chế làm việc chưa ghi điều khoản nên chưa ký được',
    authorisation: 'khi có văn bản ủy quyền còn hiệu lực',
    appointment: 'khi có quyết định giao quyền',
  },
  en: {
    proposed: 'proposed',
    none: 'Nobody may sign this kind of letter yet.',
    rules: (provision: string | null) => provision ?? 'the working rules name no provision, so not yet',
    authorisation: 'with a written authorisation in force',
    appointment: 'with a decision of appointment',
  },
};

function useGround(): (ground: SigningRule['ground']) => string {
  const say = useTexts(texts);
  return (ground) => {
    switch (ground.kind) {
      case 'OFFICE':
        return ground.source;
      case 'WORKING_RULES':
        return say.rules(ground.provision);
      case 'WRITTEN_AUTHORISATION':
        return say.authorisation;
      case 'APPOINTMENT':
        return say.appointment;
    }
  };
}

export function WhoSigns({ letter }: { readonly letter: LetterFacts }) {
  const say = useTexts(texts);
  const positions = useTexts(positionNames);
  const forms = useTexts(signingFormNames);
  const groundOf = useGround();
  const reading = useReading('GET /policy');
  return (
    <Shown reading={reading}>
      {({ signing: { matrix } }) => {
        const rules = rulesFor(matrix, letter.kind);
        if (rules.length === 0) return <p>{say.none}</p>;
        return (
          <ul class="letter-signers">
            {rules.flatMap((rule) =>
              rule.positions.map((position) => {
                const isProposed = position === letter.signing.position && rule.form === letter.signing.form;
                return (
                  <li key={`${position}${rule.form}`}>
                    <b>{positions[position]}</b> · {forms[rule.form]}
                    {isProposed && <span class="badge calm">✓ {say.proposed}</span>}
                    <div class="soft small">{groundOf(rule.ground)}</div>
                  </li>
                );
              }),
            )}
          </ul>
        );
      }}
    </Shown>
  );
}
