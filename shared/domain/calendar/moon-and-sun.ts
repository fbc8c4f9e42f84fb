/**
 * New moons and the sun's longitude as seen from the calendar of Viet Nam, by the series in J. Meeus,
 * "Astronomical Algorithms" (chapters 25 and 49). A new moon is good to seconds, the sun to about a quarter of an hour.
 * Days are day numbers (days since 1970-01-01) of the local calendar, which the law sets at UTC+7.
 */
const LOCAL_OFFSET_DAYS = 7 / 24;
const JULIAN_DAY_OF_1970 = 2_440_587.5;
/** Earth's rotation lags behind uniform time by 64 s in 2000 and some 75 s in 2040; the middle serves. */
const CLOCK_LAG_DAYS = 70 / 86_400;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const polynomial = (series: readonly number[], at: number): number =>
  series.reduceRight((sum, coefficient) => sum * at + coefficient, 0);

/** Amplitude in days, then multiples of: sun's anomaly, moon's anomaly, moon's distance from its node. */
const periodicTerms: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];

/** Amplitude in millionths of a day, phase and motion per lunation in degrees: the pull of the planets. */
const planetaryTerms: readonly (readonly [number, number, number])[] = [
  [325, 299.77, 0.107408],
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
];

function periodicShift(lunation: number, century: number): number {
  const sun = polynomial([2.5534 + 29.1053567 * lunation, 0, -0.0000014], century);
  const moon = polynomial([201.5643 + 385.81693528 * lunation, 0, 0.0107582, 0.00001238], century);
  const node = polynomial([160.7108 + 390.67050284 * lunation, 0, -0.0016118, -0.00000227], century);
  const ascending = polynomial([124.7746 - 1.56375588 * lunation, 0, 0.0020672], century);
  // The orbit of the Earth grows rounder: terms with the sun's anomaly weaken with each multiple of it.
  const roundness = polynomial([1, -0.002516, -0.0000074], century);
  return periodicTerms.reduce(
    (sum, [amplitude, ofSun, ofMoon, ofNode]) =>
      sum + amplitude * roundness ** Math.abs(ofSun) * sine(ofSun * sun + ofMoon * moon + ofNode * node),
    -0.00017 * sine(ascending),
  );
}

const planetaryShift = (lunation: number): number =>
  planetaryTerms.reduce(
    (sum, [amplitude, phase, motion]) => sum + amplitude * sine(phase + motion * lunation),
    0,
  ) / 1e6;

/** The local day on which a lunation begins; lunation 0 began on 7 January 2000, local time. */
export function newMoonDay(lunation: number): number {
  const century = lunation / 1236.85;
  const mean = polynomial([2_451_550.09766 + 29.530588861 * lunation, 0, 0.00015437, -0.00000015], century);
  const uniformTime = mean + periodicShift(lunation, century) + planetaryShift(lunation);
  return Math.floor(uniformTime - CLOCK_LAG_DAYS - JULIAN_DAY_OF_1970 + LOCAL_OFFSET_DAYS);
}

/** The lunation in which a local day lies. */
export function lunationOn(dayNumber: number): number {
  const firstNewMoon = 2_451_550.1 - JULIAN_DAY_OF_1970;
  let lunation = Math.floor((dayNumber - firstNewMoon) / 29.530588861);
  while (newMoonDay(lunation) > dayNumber) lunation -= 1;
  while (newMoonDay(lunation + 1) <= dayNumber) lunation += 1;
  return lunation;
}

/** The sun's apparent longitude, in degrees from 0 up to 360, at the midnight that begins a local day. */
export function sunLongitude(dayNumber: number): number {
  const julianDay = dayNumber - LOCAL_OFFSET_DAYS + JULIAN_DAY_OF_1970 + CLOCK_LAG_DAYS;
  const century = (julianDay - 2_451_545) / 36_525;
  const mean = polynomial([280.46646, 36_000.76983, 0.0003032], century);
  const anomaly = polynomial([357.52911, 35_999.05029, -0.0001537], century);
  const centre =
    polynomial([1.914602, -0.004817, -0.000014], century) * sine(anomaly) +
    polynomial([0.019993, -0.000101], century) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const nutation = -0.00569 - 0.00478 * sine(125.04 - 1934.136 * century);
  return (((mean + centre + nutation) % 360) + 360) % 360;
}
