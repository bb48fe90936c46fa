/* global document -- in what runs inside the page */
import { codeOf } from '../demo.mjs';

/** Does what a person does on a page, and counts it: presses of a button or link, keys, and screens that came. */
export class Hand {
  clicks = 0;
  keys = 0;
  screens = 1;
  seconds = 0;
  #started = Date.now();

  constructor(page) {
    this.page = page;
    this.main = page.locator('main');
  }

  /** Opens the first page; time runs from here, and this page is the first screen. */
  async begin(address) {
    await this.page.goto(address);
    let at = new URL(this.page.url()).pathname;
    this.page.on('framenavigated', (frame) => {
      const to = new URL(frame.url()).pathname;
      if (frame === this.page.mainFrame() && to !== at) this.screens++;
      at = to;
    });
    await this.#alive();
    this.#started = Date.now();
  }

  async press(place) {
    await place.click();
    this.clicks++;
    await this.#alive();
  }

  link(name) {
    return this.press(this.main.getByRole('link', { name }).first());
  }

  button(name) {
    return this.press(this.main.getByRole('button', { name, exact: typeof name === 'string' }));
  }

  /** The menu of the work pages; on a phone it is opened first. */
  async menu(name) {
    const closed = this.page.locator('.ws-menu--narrow summary');
    if (await closed.isVisible()) await this.press(closed);
    await this.press(this.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }));
  }

  /** A choice; the label is what people press. */
  async choose(place) {
    await place.check();
    this.clicks++;
  }

  /** One press to stand in the field, one key a letter. */
  async type(label, text) {
    const field = this.main.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
    this.clicks++;
    this.keys += text.length;
  }

  /** A list opens with one press and closes with the next. */
  async pick(label, option) {
    await this.main.getByLabel(label, { exact: true }).selectOption(option);
    this.clicks += 2;
  }

  /** Gives a password and the code of the authenticator. */
  async signIn({ email, password }) {
    await this.type('Uw e-mailadres', email);
    await this.type('Wachtwoord', password);
    await this.button('Verder');
    await this.sees(/code/i);
    await this.type('Code van zes cijfers', await codeOf(this.page.request, email));
    await this.button(/inloggen/i);
    await this.page.waitForURL('**/mijn-werk');
  }

  /** The heading that says that the page is there. */
  async sees(heading) {
    await this.main.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.#alive();
  }

  async reads(words) {
    await this.page.getByText(words).first().waitFor();
  }

  end() {
    this.seconds = (Date.now() - this.#started) / 1000;
  }

  /** Angular takes its marks away when it has taken a page over; before that a press does nothing. */
  #alive() {
    return this.page.waitForFunction(() => document.querySelector('[ngh]') === null);
  }
}
