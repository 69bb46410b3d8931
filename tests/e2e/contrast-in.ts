import type { Locator, Page } from '@playwright/test';

/** Contrast (WCAG 2.2) with the ground, that is with the colour that most pixels have. */
export interface Contrast {
  /** Of the mark at the middle of the element. */
  readonly mark: number;
  /** Of what stands at its edge. */
  readonly ring: number;
}

/** The strongest contrast of at least a dozen pixels, over what is really drawn in and just around an element. */
export async function contrastIn(page: Page, element: Locator): Promise<Contrast> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not shown.');
  const around = 8;
  const png = await page.screenshot({
    clip: {
      x: Math.max(0, box.x - around),
      y: Math.max(0, box.y - around),
      width: box.width + 2 * around,
      height: box.height + 2 * around
    }
  });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const luminanceOf = (at: number): number => {
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((part) => {
        const value = (data[at + part] ?? 0) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const counts = new Map<number, number>();
    const pixels: { luminance: number; isMiddle: boolean }[] = [];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const luminance = luminanceOf((y * width + x) * 4);
        const key = Math.round(luminance * 200);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const distance = Math.max(Math.abs(x - width / 2), Math.abs(y - height / 2));
        pixels.push({ luminance, isMiddle: distance < width / 5 });
      }
    }
    const [ground = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const contrast = (luminance: number): number => {
      const [light = 0, dark = 0] = [luminance, ground / 200].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const strongest = (isMiddle: boolean): number =>
      pixels
        .filter((pixel) => pixel.isMiddle === isMiddle)
        .map(({ luminance }) => contrast(luminance))
        .sort((a, b) => b - a)[11] ?? 0;
    return { mark: strongest(true), ring: strongest(false) };
  }, png.toString('base64'));
}
