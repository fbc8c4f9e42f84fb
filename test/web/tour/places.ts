/** Every address of the screens, by who goes there. Ids in braces are filled in from the running sample. */
export interface Stop {
  readonly account: string;
  readonly path: string;
}
const stops = (account: string, paths: readonly string[]): Stop[] => paths.map((path) => ({ account, path }));

export const PLACES: readonly Stop[] = [
  ...stops('chuyen-vien', [
    '/',
    '/queue',
    '/directives',
    '/directives/new',
    '/directives/{directive}',
    '/directives/{directive}/figures',
    '/directives/{draft}/draft',
    '/directives/{draft}/rehearsal',
    '/assignments',
    '/assignments/{planned}',
    '/letters',
    '/people',
    '/mails',
    '/calendar?do=announce',
    '/khong-co-trang-nay',
  ]),
  ...stops('chu-tich', ['/', '/directives/{directive}', '/assignments/{planned}']),
  ...stops('kiem-soat', ['/', '/ledger', '/assignments/{planned}']),
  ...stops('quan-tri', [
    '/',
    '/units',
    '/units?do=add',
    '/units?do=merge',
    '/units/so-tai-chinh',
    '/units/so-tai-chinh?do=edit',
    '/people',
    '/people?do=add',
    '/people?person=cb-so-tai-chinh',
    '/calendar',
    '/policy',
    '/policy?do=edit',
    '/policy?do=signing',
    '/registers',
    '/registers?do=open',
  ]),
  ...stops('{officer}', [
    '/',
    '/assignments',
    '/assignments/{owed}',
    '/assignments/{owed}/plan',
    '/assignments/{owed}/report',
    '/year',
    '/criteria',
    '/account',
  ]),
  ...stops('{head}', ['/', '/assignments/{owed}']),
];

/** What only shows once weeks have passed. */
export const LATER_PLACES: readonly Stop[] = [
  ...stops('chuyen-vien', [
    '/',
    '/queue',
    '/directives/{directive}',
    '/directives/{directive}/figures',
    '/assignments',
    '/assignments/{planned}',
    '/assignments/{silent}',
    '/letters',
    '/letters/{letter}',
    '/mails',
  ]),
  ...stops('chu-tich', ['/', '/letters', '/letters/{letter}', '/assignments/{silent}']),
  ...stops('cb-{late}', [
    '/',
    '/assignments/{silent}',
    '/assignments/{silent}/explanation',
    '/units/{late}/year',
    '/year',
  ]),
  ...stops('kiem-soat', ['/', '/directives/{directive}', '/letters/{letter}', '/units/{late}/year']),
];
