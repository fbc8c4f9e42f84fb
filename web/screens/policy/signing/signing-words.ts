/** Who may sign what, in which form, on what ground: in words. */
import type { AnswerOf } from '../../../api/endpoint.ts';
import { documentTypeNames, documentTypes } from '../../../texts/document-types.ts';
import type { Texts } from '../../../texts/language.ts';
import { letterKindNames } from '../../../texts/deciding.ts';

export type Matrix = AnswerOf<'GET /policy'>['signing']['matrix'];
export type Rule = Matrix['rules'][number];
export type DocumentKind = Rule['documentKinds'][number];
export type Ground = Rule['ground'];

export const documentKindNames: Texts<Record<DocumentKind, string>> = {
  vi: { ...documentTypeNames.vi, ...letterKindNames.vi, CLOSING_REPORT: 'Báo cáo tổng hợp kết quả' },
  en: { ...documentTypeNames.en, ...letterKindNames.en, CLOSING_REPORT: 'Consolidated report' },
};
const isDocumentKind = (name: string): name is DocumentKind => Object.hasOwn(documentKindNames.vi, name);
export const documentKinds: readonly DocumentKind[] = Object.keys(documentKindNames.vi).filter(
  isDocumentKind,
);
export const documentKindsIn = (names: readonly string[]): DocumentKind[] => names.filter(isDocumentKind);

export const groundNames: Texts<Record<Ground['kind'], string>> = {
  vi: {
    OFFICE: 'Thẩm quyền của chức vụ',
    WORKING_RULES: 'Quy chế làm việc cho phép',
    WRITTEN_AUTHORISATION: 'Văn bản ủy quyền có thời hạn, không ủy quyền lại',
    APPOINTMENT: 'Quyết định giao quyền cấp trưởng',
  },
  en: {
    OFFICE: 'The office itself',
    WORKING_RULES: 'The working rules foresee it',
    WRITTEN_AUTHORISATION: 'A written authorisation, limited in time, not passed on',
    APPOINTMENT: 'The decision that made the person acting head',
  },
};

interface Words {
  readonly allTypes: (count: number) => string;
  readonly noProvision: string;
}
export const signingWords: Texts<Words> = {
  vi: {
    allTypes: (count) => `cả ${count} loại văn bản hành chính`,
    noProvision: 'chưa nêu điều khoản, nên chưa được ký',
  },
  en: {
    allTypes: (count) => `all ${count} types of administrative documents`,
    noProvision: 'no provision named, so it is refused',
  },
};

/** Long lists are told by what they are: every type, then what stands beside them. */
export function kindsInWords(
  kinds: readonly DocumentKind[],
  names: Readonly<Record<DocumentKind, string>>,
  words: Words,
): string {
  const has = new Set<DocumentKind>(kinds);
  const isAll = documentTypes.every((type) => has.has(type));
  const types: readonly DocumentKind[] = documentTypes;
  const told = isAll ? kinds.filter((kind) => !types.includes(kind)) : kinds;
  return [...(isAll ? [words.allTypes(documentTypes.length)] : []), ...told.map((kind) => names[kind])].join(
    ', ',
  );
}

export function groundInWords(
  ground: Ground,
  names: Readonly<Record<Ground['kind'], string>>,
  words: Words,
): string {
  const name = names[ground.kind];
  switch (ground.kind) {
    case 'OFFICE':
      return `${name}: ${ground.source}`;
    case 'WORKING_RULES':
      return `${name}: ${ground.provision ?? words.noProvision}`;
    case 'WRITTEN_AUTHORISATION':
    case 'APPOINTMENT':
      return name;
  }
}
