/** Who signs, and in whose name. What the signing rules do not allow is said at once, with who may. */
import { Select, TextField } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { SignerForm } from '../draft-form.ts';
import { useEditor, useSet } from './editor.ts';
import { keysOf, positionNames, signingFormNames } from '../names.ts';
import { Part } from './part.tsx';
import { SignerPaper } from './signer-paper.tsx';
import { Spot } from './spot.tsx';
import { useAllowedForms, useSigners } from './use-signers.ts';

const texts = {
  vi: {
    title: 'Người ký',
    who: 'Người ký',
    choose: 'Chọn người ký',
    other: 'Người khác (nhập tên)',
    name: 'Họ và tên',
    position: 'Chức vụ',
    form: 'Hình thức ký',
    choosePosition: 'Chọn chức vụ',
    chooseForm: 'Chọn hình thức ký',
    allowed: 'đúng quy định về thẩm quyền ký',
    help: 'Nghị định 30/2020/NĐ-CP, Điều 13: TM. ký thay mặt tập thể; KT. cấp phó ký thay cấp trưởng; TL. ký thừa lệnh khi quy chế làm việc cho phép; TUQ. ký thừa ủy quyền theo văn bản có thời hạn; Q. người được giao quyền cấp trưởng.',
  },
  en: {
    title: 'Signer',
    who: 'Signer',
    choose: 'Choose the signer',
    other: 'Somebody else (type the name)',
    name: 'Full name',
    position: 'Position',
    form: 'Form of signing',
    choosePosition: 'Choose the position',
    chooseForm: 'Choose the form',
    allowed: 'allowed by the signing rules',
    help: 'Decree 30/2020/NĐ-CP, article 13: TM. on behalf of the body; KT. a deputy for the head; TL. by order, where the working rules foresee it; TUQ. by a written authorisation limited in time; Q. an acting head.',
  },
};

function Position({
  signer,
  put,
}: {
  readonly signer: SignerForm;
  readonly put: (next: Partial<SignerForm>) => void;
}) {
  const say = useTexts(texts);
  const names = useTexts(positionNames);
  return (
    <div class="columns">
      <TextField label={say.name} value={signer.name} maxLength={120} onValue={(name) => put({ name })} />
      <Spot path="signer.position">
        {(hint) => (
          <Select
            label={say.position}
            hint={hint}
            value={signer.position}
            onValue={(value) => put({ position: keysOf(names).find((one) => one === value) ?? '' })}
            options={[
              { value: '', label: say.choosePosition },
              ...keysOf(names).map((value) => ({ value, label: names[value] })),
            ]}
          />
        )}
      </Spot>
    </div>
  );
}

export function SignerPart() {
  const { form: draft } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const forms = useTexts(signingFormNames);
  const positions = useTexts(positionNames);
  const { signer } = draft;
  const signers = useSigners(draft.issuerUnitId);
  const allowedFor = useAllowedForms(draft.type);
  const allowed = allowedFor(signer.position);
  const listed = signers.some(({ id }) => id === signer.personId)
    ? signers
    : [
        ...signers,
        ...(signer.personId === '' || signer.position === ''
          ? []
          : [{ id: signer.personId, name: signer.name, position: signer.position }]),
      ];
  const put = (next: Partial<SignerForm>): void => set({ signer: { ...signer, ...next } });
  const isOther = signer.personId === '' && (signer.name !== '' || signer.position !== '');
  const choose = (value: string): void => {
    const person = signers.find(({ id }) => id === value);
    if (person !== undefined)
      put({
        personId: person.id,
        name: person.name,
        position: person.position,
        form: allowedFor(person.position)[0] ?? signer.form,
      });
    else put({ personId: '', name: '', position: value === 'other' ? 'ACTING_CHAIRMAN' : '' });
  };
  return (
    <Part name="signer" title={say.title}>
      <Spot path="signer">
        {() => (
          <div class="stack">
            <div class="columns">
              <Spot path="signer" exact>
                {(hint) => (
                  <Select
                    label={say.who}
                    hint={hint}
                    value={isOther ? 'other' : signer.personId}
                    onValue={choose}
                    options={[
                      { value: '', label: say.choose },
                      ...listed.map(({ id, name, position }) => ({
                        value: id,
                        label: `${name} – ${positions[position]}`,
                      })),
                      { value: 'other', label: say.other },
                    ]}
                  />
                )}
              </Spot>
              <Spot path="signer.form">
                {(hint) => (
                  <Select
                    label={say.form}
                    help={say.help}
                    hint={hint}
                    value={signer.form}
                    onValue={(value) => put({ form: keysOf(forms).find((one) => one === value) ?? '' })}
                    options={[
                      { value: '', label: say.chooseForm },
                      ...keysOf(forms).map((value) => ({
                        value,
                        label: allowed.includes(value) ? `${forms[value]} – ${say.allowed}` : forms[value],
                      })),
                    ]}
                  />
                )}
              </Spot>
            </div>
            {isOther && <Position signer={signer} put={put} />}
            <SignerPaper signer={signer} put={put} />
          </div>
        )}
      </Spot>
    </Part>
  );
}
