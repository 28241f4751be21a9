// Record, see how loud it is and how much time is left, stop.
const KINDS = {
  voice: ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"],
  video: ["video/webm;codecs=vp8,opus", "video/webm", "video/mp4"],
};
const SIZES = { audioBitsPerSecond: 48000, videoBitsPerSecond: 800000 };
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

async function ears() {
  const sound = { echoCancellation: true, noiseSuppression: true };
  if (facts.maker === "voice") return navigator.mediaDevices.getUserMedia({ audio: sound });
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 25 }, facingMode: "user" };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: sound, video });
  } catch (error) {
    // Who signs needs no microphone.
    return navigator.mediaDevices.getUserMedia({ video });
  }
}

async function record() {
  show("asking");
  let stream, recorder;
  try {
    stream = await ears();
    const mimeType = KINDS[facts.maker].find((one) => MediaRecorder.isTypeSupported(one));
    recorder = new MediaRecorder(stream, { mimeType, ...SIZES });
  } catch (error) {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    document.querySelector("[data-by-file]").open = true;
    return show("refused");
  }
  const parts = [];
  let size = 0, seconds = 0;
  const most = Number(facts.seconds);
  recorder.ondataavailable = (event) => {
    parts.push(event.data);
    size += event.data.size;
    if (size > 0.95 * Number(facts.bytes)) end(true);
  };
  recorder.onstop = () => {
    clearInterval(ticking);
    quiet();
    stream.getTracks().forEach((track) => track.stop());
    offer(new Blob(parts, { type: recorder.mimeType }), own.full);
  };
  recorder.onerror = () => end(false);
  function end(full) {
    own.full = full;
    if (recorder.state !== "inactive") recorder.stop();
  }
  // A shaky hand presses twice: the second press must not be the stop.
  const began = Date.now();
  own.stop = () => Date.now() - began > 800 && end(false);
  const view = maker.querySelector("[data-view]");
  if (view) {
    view.srcObject = stream;
    view.play();
  }
  const tell = () => {
    part("time").textContent = clock(seconds);
    part("left").textContent = clock(most - seconds);
  };
  tell();
  recorder.start(1000);
  const quiet = level(stream);
  show("on");
  const ticking = setInterval(() => {
    seconds++;
    tell();
    if (seconds >= most) end(true);
  }, 1000);
}

// How loud it is, so that somebody sees that we hear them.
function level(stream) {
  const bars = [...part("level").children];
  let sound;
  try {
    if (!stream.getAudioTracks().length) throw new Error("no sound");
    sound = new AudioContext();
  } catch (error) {
    // No sound, or no way to look at it: the recording goes on without the bars.
    part("level").hidden = true;
    return () => {};
  }
  const ear = sound.createAnalyser();
  ear.fftSize = 512;
  sound.createMediaStreamSource(stream).connect(ear);
  const wave = new Uint8Array(ear.fftSize);
  const timer = setInterval(() => {
    ear.getByteTimeDomainData(wave);
    const loud = Math.max(...wave.map((one) => Math.abs(one - 128)));
    const lit = Math.min(bars.length, Math.ceil(Math.sqrt(loud / 128) * bars.length));
    bars.forEach((bar, n) => bar.classList.toggle("level__lit", n < lit));
  }, 100);
  return () => {
    clearInterval(timer);
    sound.close();
  };
}
