import sharp from 'sharp';

interface PhotoWishes {
  readonly type: 'jpeg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
  /** How the camera was held. */
  readonly orientation?: number;
}

/** A picture as a phone takes it: it says whose phone it was, and where. */
export function aPhoto({ type, width, height, orientation = 1 }: PhotoWishes): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#52675a' } })
    .withExif({
      IFD0: { Make: 'Phone of Ruth' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withMetadata({ orientation })
    .toFormat(type)
    .toBuffer();
}
