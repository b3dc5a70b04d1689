import {expect, test} from "vitest";
import {describeStates} from "../../../../src/chapters/regions/source-maps.ts";
import {format} from "../formats.ts";

test("the total revenue of a source, and the state with the most", () => {
  expect(describeStates([], format)).toBe("$0.00");
  expect(describeStates([{place: "Texas", revenue: 60}], format)).toBe("$60.00, most in Texas");
  expect(
    describeStates(
      [
        {place: "Texas", revenue: 60},
        {place: "Ohio", revenue: 30}
      ],
      format
    )
  ).toBe("$90.00, most in Texas");
});
