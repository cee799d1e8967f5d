import { Component, computed, input, resource } from '@angular/core';

/** White around a code, in modules, that readers need. Source: ISO/IEC 18004, quiet zone */
const QUIET = 4;

interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** The dark modules as one path of squares. */
export function pathOf({ size, data }: Modules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return path;
}

/**
 * A QR code, black on white in light and dark alike, because readers need it so.
 * @example <tr-code-picture [text]="url" label="Your code" />
 */
@Component({
  selector: 'tr-code-picture',
  styles: `
    svg {
      display: block;
      width: 100%;
      height: auto;
      border-radius: 12px;
      forced-color-adjust: none;
    }
    .paper {
      fill: #fff;
    }
    .ink {
      fill: #000;
    }
  `,
  template: `
    @if (picture(); as picture) {
      <svg role="img" shape-rendering="crispEdges" [attr.viewBox]="picture.box" [attr.aria-label]="label()">
        <rect class="paper" width="100%" height="100%" />
        <path class="ink" [attr.d]="picture.path" />
      </svg>
    }
  `,
})
export class CodePicture {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  private readonly modules = resource({
    params: () => this.text(),
    loader: async ({ params: text }) => {
      const { default: qrcode } = await import('qrcode');
      return qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
    },
  });
  protected readonly picture = computed(() => {
    if (!this.modules.hasValue()) return null;
    const modules = this.modules.value();
    const side = modules.size + 2 * QUIET;
    return { box: `0 0 ${side} ${side}`, path: pathOf(modules) };
  });
}
