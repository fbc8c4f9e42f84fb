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
    '/khong-co-trang-nay',
  ]),
  ...stops('chu-tich', ['/', '/directives/{directive}', '/assignments/{planned}']),
  ...stops('kiem-soat', ['/', '/ledger', '/assignments/{planned}']),
  ...stops('quan-tri', [
    '/',
    '/units',
    '/units/so-tai-chinh',
    '/people',
    '/calendar',
    '/policy',
    '/registers',
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
