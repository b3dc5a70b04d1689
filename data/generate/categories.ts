/** A shelf of the shop. */
export interface Category {
  readonly code: string;
  /** What a product on it is called in its title. */
  readonly noun: string;
  /** How its products spread over the six price bands. */
  readonly profile: readonly number[];
  /** Brands that sell it, space-separated. */
  readonly brands: string;
  /** Interest in it beside the brand's other categories. */
  readonly weight: number;
  /** How readily what is viewed is bought, beside other categories. */
  readonly buying: number;
}

const everyone = "samsung apple sony hp dell asus lenovo intel msi gigabyte";
const makers = "apple hp dell asus lenovo msi gigabyte";

/** Every category with a code; the price bands are those of figures.ts. */
export const categories: readonly Category[] = [
  shelf(
    "electronics.smartphone",
    "smartphone",
    [0, 3, 20, 48, 23, 6],
    "samsung apple sony asus",
    9,
    1.5
  ),
  shelf("electronics.tablet", "tablet", [0, 6, 26, 42, 22, 4], "samsung apple lenovo asus", 3, 1),
  shelf("electronics.clocks", "watch", [2, 14, 34, 44, 6, 0], "samsung apple sony", 3, 1.1),
  shelf(
    "electronics.audio.headphone",
    "headphones",
    [30, 28, 24, 17, 1, 0],
    "samsung apple sony asus",
    6,
    1.5
  ),
  shelf("electronics.audio.speaker", "speaker", [18, 30, 32, 18, 2, 0], "samsung apple sony", 2, 1),
  shelf("electronics.audio.subwoofer", "soundbar", [0, 8, 36, 42, 13, 1], "samsung sony", 2, 0.8),
  shelf("electronics.audio.microphone", "microphone", [26, 34, 28, 12, 0, 0], "sony msi", 1, 0.9),
  shelf("electronics.video.tv", "television", [0, 0, 8, 44, 36, 12], "samsung sony", 5, 0.8),
  shelf(
    "electronics.video.projector",
    "projector",
    [0, 0, 8, 38, 40, 14],
    "samsung sony dell asus",
    1,
    0.5
  ),
  shelf("electronics.camera.photo", "camera", [0, 6, 16, 36, 30, 12], "sony samsung", 3, 0.8),
  shelf("electronics.camera.lens", "lens", [2, 8, 26, 42, 18, 4], "sony samsung", 2, 1),
  shelf("electronics.camera.video", "camcorder", [0, 6, 26, 46, 20, 2], "sony", 1, 0.6),
  shelf("electronics.camera.tripod", "tripod", [52, 34, 12, 2, 0, 0], "sony samsung", 1, 1.2),
  shelf("electronics.games.console", "games console", [0, 0, 14, 62, 24, 0], "sony", 2, 1.6),
  shelf("electronics.games.gamepad", "gamepad", [34, 54, 12, 0, 0, 0], "sony asus", 2, 1.6),
  shelf("appliances.environment.vacuum", "vacuum cleaner", [0, 14, 40, 36, 10, 0], "samsung", 2, 1),
  shelf(
    "appliances.environment.air_conditioner",
    "air conditioner",
    [0, 0, 6, 52, 38, 4],
    "samsung",
    1,
    0.5
  ),
  shelf("appliances.kitchen.microwave", "microwave oven", [0, 44, 46, 10, 0, 0], "samsung", 2, 1.2),
  shelf(
    "appliances.kitchen.refrigerators",
    "refrigerator",
    [0, 0, 0, 34, 48, 18],
    "samsung",
    2,
    0.7
  ),
  shelf("appliances.kitchen.washer", "washing machine", [0, 0, 4, 62, 32, 2], "samsung", 2, 0.9),
  shelf("computers.notebook", "notebook", [0, 0, 8, 40, 38, 14], makers, 7, 0.9),
  shelf("computers.desktop", "desktop computer", [0, 2, 14, 42, 30, 12], `${makers} intel`, 2, 0.6),
  shelf(
    "computers.components.videocards",
    "graphics card",
    [0, 8, 30, 42, 16, 4],
    "asus msi gigabyte",
    3,
    1
  ),
  shelf(
    "computers.components.motherboard",
    "motherboard",
    [2, 32, 44, 21, 1, 0],
    "asus msi gigabyte intel",
    2,
    1
  ),
  shelf("computers.components.cpu", "processor", [2, 16, 36, 39, 6, 1], "intel", 4, 1.3),
  shelf(
    "computers.components.hdd",
    "solid-state drive",
    [20, 40, 30, 10, 0, 0],
    "samsung intel gigabyte",
    2,
    1.3
  ),
  shelf(
    "computers.components.memory",
    "memory kit",
    [28, 42, 25, 5, 0, 0],
    "samsung gigabyte",
    1,
    1.2
  ),
  shelf(
    "computers.components.cooler",
    "processor cooler",
    [44, 42, 14, 0, 0, 0],
    "intel msi gigabyte asus",
    1,
    1.1
  ),
  shelf(
    "computers.components.power_supply",
    "power supply",
    [10, 46, 40, 4, 0, 0],
    "gigabyte msi dell",
    1,
    1
  ),
  shelf(
    "computers.peripherals.monitor",
    "monitor",
    [0, 8, 44, 38, 9, 1],
    "samsung hp dell asus lenovo msi",
    4,
    1
  ),
  shelf("computers.peripherals.mouse", "mouse", [58, 36, 6, 0, 0, 0], makers, 3, 1.4),
  shelf("computers.peripherals.keyboard", "keyboard", [38, 40, 21, 1, 0, 0], makers, 2, 1.2),
  shelf("computers.peripherals.printer", "printer", [4, 28, 42, 24, 2, 0], "hp samsung", 4, 1),
  shelf("computers.peripherals.camera", "webcam", [34, 46, 20, 0, 0, 0], "hp dell lenovo", 1, 1),
  shelf(
    "computers.peripherals.dock",
    "docking station",
    [4, 26, 48, 22, 0, 0],
    "dell hp lenovo apple",
    2,
    1
  ),
  shelf("computers.network.router", "router", [16, 38, 36, 10, 0, 0], "asus lenovo intel", 1, 0.9),
  shelf("stationery.cartrige", "ink cartridge set", [56, 38, 6, 0, 0, 0], "hp samsung", 3, 1.8),
  shelf("accessories.charger", "charger", [76, 22, 2, 0, 0, 0], everyone, 2, 1.4),
  shelf("accessories.bag", "carrying case", [58, 34, 8, 0, 0, 0], everyone, 2, 1.1),
  shelf("accessories.cable", "cable", [94, 6, 0, 0, 0, 0], everyone, 1, 1.3)
];

/** Goods bought together: of the first category's purchases, this share brings one of the second. */
export const companions: readonly {
  readonly of: string;
  readonly with: string;
  readonly share: number;
}[] = [
  {of: "computers.notebook", with: "computers.peripherals.mouse", share: 0.2},
  {of: "computers.notebook", with: "accessories.bag", share: 0.1},
  {of: "electronics.camera.photo", with: "electronics.camera.lens", share: 0.22},
  {of: "electronics.camera.photo", with: "electronics.camera.tripod", share: 0.14},
  {of: "electronics.games.console", with: "electronics.games.gamepad", share: 0.32},
  {of: "computers.peripherals.printer", with: "stationery.cartrige", share: 0.3},
  {of: "electronics.smartphone", with: "accessories.charger", share: 0.06},
  {of: "electronics.smartphone", with: "electronics.audio.headphone", share: 0.09},
  {of: "electronics.video.tv", with: "electronics.audio.subwoofer", share: 0.14},
  {of: "computers.components.cpu", with: "computers.components.motherboard", share: 0.25},
  {of: "computers.peripherals.monitor", with: "accessories.cable", share: 0.08},
  {of: "computers.desktop", with: "computers.peripherals.keyboard", share: 0.15}
];

function shelf(
  code: string,
  noun: string,
  profile: readonly number[],
  brands: string,
  weight: number,
  buying: number
): Category {
  return {code, noun, profile, brands, weight, buying};
}
