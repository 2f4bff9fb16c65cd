extension FilmFragment {
  /// How a film looks, for the styles of its page. A still is shown for a second of its own; its place among the others
  /// says which, so that the page needs no style of its own per still and its policy can stay strict.
  package static let css: String = {
    let turns = (0..<stillLimit).map {
      ".film-still:nth-child(\($0 + 1)){animation-delay:\($0)s}\n"
    }
    return look + turns.joined() + strip
  }()

  private static let look = """
    @keyframes film-turn{from,to{visibility:visible}}
    .film{display:grid;grid-template-columns:repeat(4,auto auto) 1fr;align-items:center;\
    margin:1rem 0;color:#15181b;background:#fff}
    .film>input{width:24px;height:24px;margin:0 .25rem 0 0}
    .film>label{min-height:24px;line-height:24px;padding:.25rem .75rem .25rem 0}
    .film-stage,.film-words{grid-column:1/-1;min-width:0}
    .film-stage{display:grid;overflow-x:auto;border:1px solid #51585e;padding:.5rem;margin:.5rem 0}
    @media (max-width:40rem){.film{grid-template-columns:auto 1fr}}
    .film-stage:focus-visible{outline:3px solid #00525c;outline-offset:2px}
    .film-still{grid-area:1/1;margin:0;visibility:hidden}
    .film-still:first-child{visibility:visible}
    .film-still pre{margin:0;padding:0;border:0;background:#fff;color:#15181b;white-space:pre;\
    overflow:visible;\
    font:clamp(9px,1.6vw,14px)/1.16 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
    .film-still figcaption{margin:.5rem 0 0;color:#15181b;overflow-wrap:anywhere}
    #film-play:checked~.film-stage .film-still,#film-pause:checked~.film-stage .film-still\
    {visibility:hidden;animation-name:film-turn;animation-duration:1s;animation-timing-function:linear}
    #film-play:checked~.film-stage .film-still:last-child,\
    #film-pause:checked~.film-stage .film-still:last-child{animation-fill-mode:forwards}
    #film-pause:checked~.film-stage .film-still{animation-play-state:paused}
    #film-all:checked~.film-stage{display:block}
    #film-all:checked~.film-stage .film-still{visibility:visible;margin:0 0 1.5rem}
    .film-words summary{min-height:24px;line-height:24px;cursor:pointer}
    .film-words li{overflow-wrap:anywhere}

    """

  /// The strip, for whoever asks for less motion and for paper.
  private static let strip = """
    @media (prefers-reduced-motion:reduce){
    .film>input,.film>label{display:none}
    .film>.film-stage{display:block}
    .film>.film-stage>.film-still{display:none;animation:none!important}
    .film>.film-stage>.film-strip{display:block;visibility:visible!important;margin:0 0 1.5rem}
    }
    @media print{
    .film>input,.film>label,.film-words{display:none}
    .film>.film-stage{display:grid;grid-template-columns:1fr 1fr;gap:4mm;overflow:visible;border:0;\
    padding:0}
    .film>.film-stage>.film-still{display:none;animation:none!important}
    .film>.film-stage>.film-strip{display:block;grid-area:auto;visibility:visible!important;margin:0;\
    break-inside:avoid}
    .film>.film-stage>.film-still pre{font-size:1.7mm;border:.2mm solid #51585e;padding:1mm}
    .film>.film-stage>.film-still figcaption{font-size:8pt}
    }

    """
}
