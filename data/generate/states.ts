/** A state of the US: people in thousands (2020 census), a point in its middle, sales tax. */
export interface State {
  readonly code: string;
  readonly people: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly tax: number;
  /** First three digits of its post codes, roughly. */
  readonly zip: number;
}

export const states: readonly State[] = `
AL 5024 32.8 -86.8 .04 352
AK 733 64.1 -152.3 0 995
AZ 7152 34.3 -111.7 .056 850
AR 3012 34.9 -92.4 .065 722
CA 39538 37.2 -119.5 .0725 900
CO 5774 39.0 -105.5 .029 802
CT 3606 41.6 -72.7 .0635 061
DE 990 39.0 -75.5 0 198
DC 690 38.9 -77.0 .06 200
FL 21538 28.6 -82.4 .06 331
GA 10712 32.7 -83.4 .04 303
HI 1455 20.3 -156.4 .04 968
ID 1839 44.4 -114.6 .06 837
IL 12813 40.0 -89.2 .0625 606
IN 6786 39.9 -86.3 .07 462
IA 3190 42.1 -93.5 .06 503
KS 2938 38.5 -98.4 .065 672
KY 4506 37.5 -85.3 .06 402
LA 4658 31.1 -92.0 .0445 701
ME 1362 45.4 -69.2 .055 041
MD 6177 39.0 -76.8 .06 212
MA 7030 42.3 -71.8 .0625 021
MI 10077 44.3 -85.4 .06 482
MN 5706 46.3 -94.3 .0688 554
MS 2961 32.7 -89.7 .07 392
MO 6155 38.4 -92.5 .0423 631
MT 1084 47.1 -109.6 0 591
NE 1962 41.5 -99.8 .055 681
NV 3105 39.3 -116.6 .0685 891
NH 1378 43.7 -71.6 0 031
NJ 9289 40.2 -74.7 .0663 071
NM 2118 34.4 -106.1 .0513 871
NY 20201 42.9 -75.5 .04 100
NC 10439 35.6 -79.4 .0475 282
ND 779 47.4 -100.5 .05 581
OH 11799 40.3 -82.8 .0575 432
OK 3959 35.6 -97.5 .045 731
OR 4237 43.9 -120.6 0 972
PA 13003 40.9 -77.8 .06 191
RI 1097 41.7 -71.6 .07 029
SC 5118 33.9 -80.9 .06 292
SD 887 44.4 -100.2 .045 571
TN 6911 35.9 -86.4 .07 372
TX 29146 31.5 -99.3 .0625 770
UT 3272 39.3 -111.7 .061 841
VT 643 44.1 -72.7 .06 054
VA 8631 37.5 -78.9 .053 232
WA 7705 47.4 -120.4 .065 981
WV 1794 38.6 -80.6 .06 253
WI 5894 44.6 -89.9 .05 532
WY 577 43.0 -107.6 .04 820
`
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", ...numbers] = line.split(" ");
    const [people = 0, latitude = 0, longitude = 0, tax = 0, zip = 0] = numbers.map(Number);
    return {code, people, latitude, longitude, tax, zip};
  });
