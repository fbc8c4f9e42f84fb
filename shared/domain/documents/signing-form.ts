import * as z from 'zod/mini';

/** In whose name a document is signed. Decree 30/2020, article 13; the marks are those of its appendix I. */
export const SIGNING_FORMS = {
  OWN: { mark: null, name: 'ký trực tiếp' },
  ON_BEHALF: { mark: 'TM.', name: 'ký thay mặt tập thể' },
  ACTING: { mark: 'Q.', name: 'ký với tư cách quyền cấp trưởng' },
  DEPUTY_FOR: { mark: 'KT.', name: 'ký thay cấp trưởng' },
  BY_ORDER: { mark: 'TL.', name: 'ký thừa lệnh' },
  BY_AUTHORIZATION: { mark: 'TUQ.', name: 'ký thừa ủy quyền' },
} as const;
export type SigningForm = keyof typeof SIGNING_FORMS;

export const signingForms = [
  'OWN',
  'ON_BEHALF',
  'ACTING',
  'DEPUTY_FOR',
  'BY_ORDER',
  'BY_AUTHORIZATION',
] as const satisfies readonly SigningForm[];
export const signingFormSchema = z.enum(signingForms);

/** `ký thừa lệnh (TL.)`. */
export function signingFormName(form: SigningForm): string {
  const { mark, name } = SIGNING_FORMS[form];
  return mark === null ? name : `${name} (${mark})`;
}
