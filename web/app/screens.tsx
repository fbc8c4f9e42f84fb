/** Every address of the screens. Each screen is fetched when it is first visited. */
import { lazy, Route, Router } from 'preact-iso';
import { Empty } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useTexts } from '../texts/language.ts';

const texts = {
  vi: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc nội dung không thuộc quyền xem của bạn.',
    home: 'Về trang đầu',
  },
  en: {
    title: 'No such page',
    text: 'The address may be mistyped, or you may not view what is there.',
    home: 'To the first page',
  },
};

const Start = lazy(() => import('../screens/start/start.tsx'));
const Queue = lazy(() => import('../screens/queue/queue.tsx'));
const Directives = lazy(() => import('../screens/directives/list.tsx'));
const NewDraft = lazy(() => import('../screens/directives/new-draft.tsx'));
const Directive = lazy(() => import('../screens/directives/directive.tsx'));
const Draft = lazy(() => import('../screens/directives/draft.tsx'));
const Rehearsal = lazy(() => import('../screens/directives/rehearsal.tsx'));
const Figures = lazy(() => import('../screens/directives/figures.tsx'));
const Assignments = lazy(() => import('../screens/assignments/list.tsx'));
const Assignment = lazy(() => import('../screens/assignments/assignment.tsx'));
const PlanForm = lazy(() => import('../screens/filing/plan-form.tsx'));
const ReportForm = lazy(() => import('../screens/filing/report-form.tsx'));
const ExplanationForm = lazy(() => import('../screens/filing/explanation-form.tsx'));
const Letters = lazy(() => import('../screens/letters/list.tsx'));
const Letter = lazy(() => import('../screens/letters/letter.tsx'));
const Year = lazy(() => import('../screens/year/year.tsx'));
const UnitYear = lazy(() => import('../screens/year/unit-year.tsx'));
const Criteria = lazy(() => import('../screens/criteria/criteria.tsx'));
const Units = lazy(() => import('../screens/organisation/units.tsx'));
const Unit = lazy(() => import('../screens/organisation/unit.tsx'));
const People = lazy(() => import('../screens/organisation/people.tsx'));
const Calendar = lazy(() => import('../screens/calendar/calendar.tsx'));
const Policy = lazy(() => import('../screens/policy/policy.tsx'));
const Registers = lazy(() => import('../screens/registers/registers.tsx'));
const Mails = lazy(() => import('../screens/mails/mails.tsx'));
const LedgerPage = lazy(() => import('../screens/ledger/ledger.tsx'));
const Account = lazy(() => import('../screens/account/account.tsx'));

function Missing() {
  const say = useTexts(texts);
  return (
    <Page title={say.title} isPrintable={false}>
      <Empty title={say.text} action={<a href="/">{say.home}</a>} />
    </Page>
  );
}

export const Screens = () => (
  <Router>
    <Route path="/" component={Start} />
    <Route path="/queue" component={Queue} />
    <Route path="/directives" component={Directives} />
    <Route path="/directives/new" component={NewDraft} />
    <Route path="/directives/:directiveId" component={Directive} />
    <Route path="/directives/:directiveId/draft" component={Draft} />
    <Route path="/directives/:directiveId/rehearsal" component={Rehearsal} />
    <Route path="/directives/:directiveId/figures" component={Figures} />
    <Route path="/assignments" component={Assignments} />
    <Route path="/assignments/:assignmentId" component={Assignment} />
    <Route path="/assignments/:assignmentId/plan" component={PlanForm} />
    <Route path="/assignments/:assignmentId/report" component={ReportForm} />
    <Route path="/assignments/:assignmentId/explanation" component={ExplanationForm} />
    <Route path="/letters" component={Letters} />
    <Route path="/letters/:letterId" component={Letter} />
    <Route path="/year" component={Year} />
    <Route path="/units/:unitId/year" component={UnitYear} />
    <Route path="/criteria" component={Criteria} />
    <Route path="/units" component={Units} />
    <Route path="/units/:unitId" component={Unit} />
    <Route path="/people" component={People} />
    <Route path="/calendar" component={Calendar} />
    <Route path="/policy" component={Policy} />
    <Route path="/registers" component={Registers} />
    <Route path="/mails" component={Mails} />
    <Route path="/ledger" component={LedgerPage} />
    <Route path="/account" component={Account} />
    <Route default component={Missing} />
  </Router>
);
