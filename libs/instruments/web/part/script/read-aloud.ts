/** Offers to read the question out where the browser has a voice for its language; elsewhere there is no button. */
export function readAloud(): void {
  const place = document.querySelector<HTMLElement>('[data-say]');
  const button = place?.querySelector('button');
  const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  if (place == null || button == null || speech === undefined) return;
  const words = [...document.querySelectorAll<HTMLElement>('[data-read]')];
  const language = words[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';

  const voice = (): SpeechSynthesisVoice | undefined => {
    const fitting = speech.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(language));
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  };
  // some browsers find their voices later
  const show = (): void => {
    place.hidden = voice() === undefined;
  };
  const pressed = (on: boolean): void => button.setAttribute('aria-pressed', String(on));
  show();
  speech.addEventListener('voiceschanged', show);
  addEventListener('pagehide', () => speech.cancel());
  button.addEventListener('click', () => {
    const speaking = speech.speaking;
    speech.cancel();
    pressed(!speaking);
    if (speaking) return;
    const said = new SpeechSynthesisUtterance(words.map(({ textContent }) => textContent.trim()).join('. '));
    said.voice = voice() ?? null;
    said.lang = said.voice?.lang ?? language;
    said.rate = 0.9;
    said.onend = said.onerror = () => pressed(false);
    speech.speak(said);
  });
}
