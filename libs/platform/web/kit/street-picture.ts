import { Component } from '@angular/core';

/** A street on a track with stations, in the colours of the theme. It says nothing that the words do not. */
@Component({
  selector: 'ws-street-picture',
  template: `
    <svg class="ws-street" viewBox="0 0 520 300" aria-hidden="true">
      <g class="ws-street__sky">
        <circle cx="430" cy="70" r="34" />
        <path d="M-2600 250h5720v50h-5720z" />
      </g>
      <g class="ws-street__ink">
        <path class="ws-street__wall" d="M40 250V128l44-40 44 40v122z" />
        <path class="ws-street__brick" d="M128 250V106h20V86h18V66h28v20h18v20h20v144z" />
        <path class="ws-street__wall" d="M232 250V120c0-10 14-10 18-24 6-18 32-18 38 0 4 14 18 14 18 24v130z" />
        <path class="ws-street__plaster" d="M306 250V150h112v100z" />
        <path class="ws-street__roof" d="M300 150l18-44h88l18 44z" />
        <path
          class="ws-street__pane"
          d="M60 142h18v26H60zM92 142h18v26H92zM60 192h18v26H60zM146 126h20v30h-20zM194 126h20v30h-20zM146 182h20v30h-20zM254 134h32v34h-32zM322 172h28v30h-28zM374 172h28v30h-28z"
        />
        <path class="ws-street__door" d="M92 250v-56h20v56zM192 250v-68h24v68zM258 250v-58h24v58z" />
        <path class="ws-street__wall" d="M354 250v-34h18v34" />
        <path class="ws-street__line" d="M462 250v-64M18 250v-40" />
        <ellipse class="ws-street__leaf" cx="462" cy="152" rx="32" ry="42" />
        <circle class="ws-street__leaf" cx="18" cy="194" r="20" />
        <path class="ws-street__line" d="M462 186v-34m0 14l12-12M18 210v-16" />
      </g>
      <g class="ws-street__track">
        <path d="M-2600 276h5720" />
        <circle class="ws-street__track--done" cx="84" cy="276" r="9" />
        <circle class="ws-street__track--done" cx="180" cy="276" r="9" />
        <circle cx="270" cy="276" r="9" />
        <circle cx="362" cy="276" r="9" />
        <circle cx="462" cy="276" r="9" />
      </g>
    </svg>
  `,
})
export class StreetPicture {}
