/**
 * Every path of both state machines, on the virtual clock. One file, so that the last test sees what all journeys
 * visited, however many workers there are.
 */
import './on-time.ts';
import './reminders.ts';
import './silence.ts';
import './explanations.ts';
import './late-work.ts';
import './review.ts';
import './extensions.ts';
import './receipt.ts';
import './transfers.ts';
import './endings.ts';
import './bundles.ts';
import './recurring.ts';
import './calendar.ts';
import './urgent.ts';
import './numbering.ts';
import './restarts.ts';
import './breakdowns.ts';
import './strays.ts';
import './coverage.ts';
