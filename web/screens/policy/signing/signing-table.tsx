import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../texts/language.ts';
import { positionNames, signingFormNames } from '../../directives/drafting/names.ts';
import {
  documentKindNames,
  groundInWords,
  groundNames,
  kindsInWords,
  signingWords,
  type Matrix,
} from './signing-words.ts';

const texts = {
  vi: {
    caption: 'Thẩm quyền ký',
    lead: (collective: string, principal: string) =>
      `Ký thay mặt (TM.) ${collective}; thừa lệnh (TL.), thừa ủy quyền (TUQ.) của ${principal}. Ai không có trong bảng thì hệ thống không cho ký (Nghị định số 30/2020/NĐ-CP, Điều 13).`,
    who: 'Người ký',
    form: 'Thể thức',
    what: 'Loại văn bản',
    ground: 'Căn cứ',
  },
  en: {
    caption: 'Who may sign',
    lead: (collective: string, principal: string) =>
      `TM. on behalf of ${collective}; TL. and TUQ. in the name of the ${principal}. Whoever is not in the table is refused (Decree 30/2020, article 13).`,
    who: 'Who',
    form: 'Form',
    what: 'Documents',
    ground: 'Ground',
  },
};

export function SigningTable({ matrix }: { readonly matrix: Matrix }) {
  const say = useTexts(texts);
  const positions = useTexts(positionNames);
  const forms = useTexts(signingFormNames);
  const kinds = useTexts(documentKindNames);
  const grounds = useTexts(groundNames);
  const words = useTexts(signingWords);
  return (
    <>
      <p>{say.lead(matrix.collective, positions[matrix.principal])}</p>
      <Table
        caption={say.caption}
        isCaptionHidden
        rows={matrix.rules.map((rule, place) => ({ ...rule, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          {
            key: 'who',
            title: say.who,
            isHead: true,
            cell: (rule) => rule.positions.map((position) => positions[position]).join(', '),
          },
          { key: 'form', title: say.form, cell: ({ form }) => forms[form] },
          {
            key: 'what',
            title: say.what,
            cell: ({ documentKinds }) => kindsInWords(documentKinds, kinds, words),
          },
          { key: 'ground', title: say.ground, cell: ({ ground }) => groundInWords(ground, grounds, words) },
        ]}
      />
    </>
  );
}
