import { Component } from '@angular/core';

/** The lattice with the vine, on Home only. */
@Component({
  selector: 'tr-hero-art',
  host: { 'aria-hidden': 'true' },
  styles: `
    svg {
      position: absolute;
      top: -36px;
      right: calc(var(--tr-pad) * -1);
      width: 460px;
      max-width: none;
      height: 220px;
      mask: linear-gradient(250deg, #000 20%, transparent 78%), linear-gradient(#000 62%, transparent);
      mask-composite: intersect;
    }
    @media (max-width: 1119px) {
      svg {
        width: 320px;
        height: 170px;
        opacity: 0.5;
      }
    }
    @media (max-width: 719px) {
      svg {
        top: -20px;
        width: 210px;
        height: 120px;
      }
    }
    @media print {
      svg {
        display: none;
      }
    }
  `,
  template: `
    <svg viewBox="0 0 460 220" preserveAspectRatio="xMaxYMin slice" focusable="false">
      <path
        d="M-200 0l220 220M20 0l-220 220M-156 0l220 220M64 0l-220 220M-112 0l220 220M108 0l-220 220M-68 0l220 220M152 0l-220 220M-24 0l220 220M196 0l-220 220M20 0l220 220M240 0l-220 220M64 0l220 220M284 0l-220 220M108 0l220 220M328 0l-220 220M152 0l220 220M372 0l-220 220M196 0l220 220M416 0l-220 220M240 0l220 220M460 0l-220 220M284 0l220 220M504 0l-220 220M328 0l220 220M548 0l-220 220M372 0l220 220M592 0l-220 220M416 0l220 220M636 0l-220 220M460 0l220 220M680 0l-220 220M504 0l220 220M724 0l-220 220M548 0l220 220M768 0l-220 220"
        stroke="var(--mat-sys-outline-variant)"
        stroke-width="1.5"
        fill="none"
      />
      <path
        d="M470 196C430 190 424 150 392 144S346 116 340 84 300 52 286 20"
        stroke="var(--tr-leaf)"
        stroke-width="2.5"
        fill="none"
        stroke-linecap="round"
      />
      <path
        d="M392 144C384 128 396 112 388 98M340 84C356 74 352 60 362 48"
        stroke="var(--tr-leaf)"
        stroke-width="1.8"
        fill="none"
        stroke-linecap="round"
      />
      <path transform="translate(432 176) rotate(-70) scale(1)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(412 152) rotate(30) scale(0.9)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(388 98) rotate(-50) scale(0.8)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(362 128) rotate(150) scale(0.9)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(341 86) rotate(160) scale(1)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(362 48) rotate(-40) scale(0.75)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(318 62) rotate(-80) scale(0.8)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(290 34) rotate(140) scale(0.8)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <path transform="translate(286 20) rotate(-70) scale(0.6)" d="M0 0C3-12 14-17 27-13 24-1 14 5 0 0Z" fill="var(--tr-leaf)" />
      <g transform="translate(392 112) scale(1)">
        <path d="M0 0C-11-3-13-14-6-18-2-16 0-13 0-10 0-13 2-16 6-18 13-14 11-3 0 0Z" fill="var(--tr-chart-2)" />
        <path d="M0 1C-5 0-6-6-3-9-1-8 0-6 0-5 0-6 1-8 3-9 6-6 5 0 0 1Z" fill="var(--mat-sys-tertiary-container)" />
      </g>
      <g transform="translate(330 60) scale(0.85)">
        <path d="M0 0C-11-3-13-14-6-18-2-16 0-13 0-10 0-13 2-16 6-18 13-14 11-3 0 0Z" fill="var(--tr-chart-2)" />
        <path d="M0 1C-5 0-6-6-3-9-1-8 0-6 0-5 0-6 1-8 3-9 6-6 5 0 0 1Z" fill="var(--mat-sys-tertiary-container)" />
      </g>
      <g transform="translate(440 150) scale(0.9)">
        <path d="M0 0C-11-3-13-14-6-18-2-16 0-13 0-10 0-13 2-16 6-18 13-14 11-3 0 0Z" fill="var(--tr-chart-2)" />
        <path d="M0 1C-5 0-6-6-3-9-1-8 0-6 0-5 0-6 1-8 3-9 6-6 5 0 0 1Z" fill="var(--mat-sys-tertiary-container)" />
      </g>
    </svg>
  `,
})
export class HeroArt {}
