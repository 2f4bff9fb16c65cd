/// How a report looks: on a wide screen, on one of 320 px, on paper. All text has a contrast of 7:1 or more (computed by a
/// test), borders 3:1; nothing is told by colour alone. A bar is a border: paper leaves grounds out.
package enum ReportStyle {
  /// The colours and the ground each stands on, by name, as `#rrggbb`. Borders need 3:1, all others 7:1.
  package static let colors: [(name: String, color: String, ground: String)] = [
    ("ink", "#1b1b1b", "#ffffff"), ("quiet", "#474747", "#ffffff"), ("link", "#0b4a8f", "#ffffff"),
    ("deep", "#0f3d3e", "#ffffff"), ("line", "#767676", "#ffffff"), ("pale", "#1b1b1b", "#f1f5f4"),
    ("head", "#ffffff", "#0f3d3e"), ("quiet-on-pale", "#474747", "#f1f5f4"),
    ("bar", "#2f7f7a", "#ffffff"),
  ]

  package static func css(for form: Report.Form) -> String {
    switch form {
    case .report: common + "\n" + report
    case .dossier: common + "\n" + dossier
    }
  }

  private static let common = """
    *{box-sizing:border-box}
    html{font:100%/1.5 "Segoe UI","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;\
    color:#1b1b1b;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:break-word}
    header,main,nav,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
    header{max-width:none;background:#0f3d3e;color:#fff;padding:2rem max(1.25rem,calc(50% - 36.75rem))}
    h1,h2,h3,h4{line-height:1.2;margin:1.6em 0 .5em;color:#0f3d3e;break-after:avoid}
    h1{font-size:clamp(1.7rem,5vw,2.7rem);margin:.1em 0;color:inherit}
    h2{font-size:1.6rem;border-bottom:3px solid #0f3d3e;padding-bottom:.2em}
    h3{font-size:1.22rem}
    h4{font-size:1rem;margin:0 0 .3em}
    p{margin:.5em 0;orphans:3;widows:3}
    .lead,h3+.remark{break-after:avoid}
    .kind,.lines{margin:0}
    .kind{text-transform:uppercase;letter-spacing:.08em;font-weight:600}
    .remark,.detail,.credit{color:#474747;font-size:.92em}
    .missing{border-left:4px solid #767676;background:#f1f5f4;padding:.6em .9em;font-style:italic}
    a{color:#0b4a8f}
    a:focus-visible,main:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}
    header a{color:#fff}
    .skip{position:absolute;left:-999rem;background:#fff;padding:.8em 1.2em;z-index:9}
    .skip:focus{left:.5rem;top:.5rem}
    ul,ol{padding-left:1.3em;margin:.4em 0}
    li{margin:.25em 0;break-inside:avoid}
    table{border-collapse:collapse;width:100%;margin:.9em 0 1.4em}
    caption{text-align:left;font-weight:700;padding:.3em 0;color:#0f3d3e;break-after:avoid}
    th,td{text-align:left;vertical-align:top;padding:.38em .6em;border-bottom:1px solid #767676}
    thead{break-inside:avoid;break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    thead th{background:#f1f5f4;border-top:2px solid #0f3d3e;font-size:.9em}
    tbody th{font-weight:600}
    tr{break-inside:avoid}
    table.slim{width:auto;min-width:min(100%,26rem)}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    .bar{display:inline-block;border-top:.75em solid #2f7f7a;margin-right:.5em}
    .mark b{border:1px solid #767676;border-radius:.25em;padding:0 .35em;font-size:.88em}
    .card{border:1px solid #767676;border-left:5px solid #0f3d3e;border-radius:.3em;\
    padding:.6em .9em;margin:.7em 0;break-inside:avoid}
    .card-title{font-weight:700;margin:0 0 .3em}
    dl{margin:0}
    dl div{display:flex;gap:.8em;padding:.12em 0}
    dt{flex:0 0 9.5em;color:#474747}
    dd{margin:0;flex:1 1 auto;min-width:0}
    figure{margin:1em 0;break-inside:avoid}
    figure svg{display:block;max-width:100%;height:auto}
    figure.small{max-width:46rem}
    figcaption{color:#474747;font-size:.92em}
    footer{padding-top:1.5rem;padding-bottom:2rem;color:#474747}
    """

  private static let report = """
    table.whole{break-inside:avoid}
    nav{padding-top:1rem}
    nav h2{font-size:1.15rem;border:0;margin:.4em 0}
    nav>ol{columns:20rem;column-gap:2.5rem}
    nav li{margin:0;padding:.12em 0}
    .sheet{border:1px solid #767676;border-radius:.4em;padding:0 1.1rem .6rem;margin:1.6rem 0}
    .sheet h3{font-size:1.35rem;margin-top:.8em}
    .boxes{list-style:none;padding:0;display:grid;gap:.7rem;\
    grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr))}
    .box{margin:0;border-top:3px solid #0f3d3e;background:#f1f5f4;padding:.5em .7em;\
    break-inside:auto}
    .box ul{margin:0}
    .credit{border-top:1px solid #767676;padding-top:.4em}
    @media (max-width:40rem){
    header{padding-top:1.2rem;padding-bottom:1.2rem}
    .sheet{border:0;border-top:4px solid #0f3d3e;border-radius:0;padding:0}
    dl div{display:block}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table,caption,tbody,tr,tbody th,td{display:block;width:100%}
    tr{border-bottom:2px solid #767676;padding:.35em 0}
    tbody th,td,td.n{border:0;padding:.15em 0;text-align:left}
    td:empty{display:none}
    td::before{content:attr(data-label) ": ";color:#474747}
    :lang(fr) td::before{content:attr(data-label) "\\a0: "}
    }
    @page{size:A4 landscape;margin:12mm}
    @page sheet{size:A3 landscape;margin:12mm}
    @media print{
    html{font-size:10pt}
    header{background:none;color:#1b1b1b;border-bottom:3px solid #0f3d3e;padding:0 0 4mm}
    header,main,nav,footer{max-width:none;padding-left:0;padding-right:0}
    .skip{display:none}
    nav a,.card a,td a,th a{text-decoration:none;color:inherit}
    nav>ol{columns:3}
    .sheets{page:sheet;break-before:page;break-after:page}
    .sheet{break-before:page;border:0;padding:0;margin:0;font-size:9pt}
    .sheets>h2+.sheet{break-before:auto}
    .sheet h3{margin-top:.3em}
    .sheet p{margin:.2em 0}
    .sheet figure{margin:2mm 0}
    .sheet figure svg{max-height:142mm;width:100%}
    .sheet .boxes{display:block;columns:5;column-gap:4mm}
    .box{background:none;padding:1mm 0;margin:0 0 2mm;break-inside:avoid}
    a.out::after{content:" (" attr(href) ")";font-size:.85em;color:#474747}
    }
    """

  /// A4 upright. `DossierPages` counts lines by these sizes: 9.5 pt on lines of 1.35, 182 mm wide, 271 mm high.
  private static let dossier = """
    .leaf{break-before:page}
    table.fixed{table-layout:fixed}
    @media (max-width:40rem){
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table,caption,tbody,tr,tbody th,td{display:block;width:100%}
    colgroup{display:none}
    tr{border-bottom:2px solid #767676;padding:.35em 0}
    tbody th,td,td.n{border:0;padding:.15em 0;text-align:left}
    td:empty{display:none}
    td::before{content:attr(data-label) ": ";color:#474747}
    :lang(fr) td::before{content:attr(data-label) "\\a0: "}
    }
    @page{size:A4 portrait;margin:13mm 14mm}
    @media print{
    html{font-size:9.5pt;line-height:1.35}
    header{background:none;color:#1b1b1b;border-bottom:3px solid #0f3d3e;padding:0 0 1.5mm}
    header,main,nav,footer{max-width:none;padding-left:0;padding-right:0}
    h1{font-size:19pt}
    h2{font-size:13pt;margin:3mm 0 1mm;border-bottom-width:1.5px}
    h3{font-size:11pt;margin:1.5mm 0 .5mm}
    p{margin:.8mm 0}
    ul{margin:.6mm 0}
    li{margin:.2mm 0}
    table{margin:.8mm 0 1.5mm}
    caption{padding:.4mm 0}
    th,td{padding:.45mm 1.2mm;border-bottom-width:.5px}
    thead th{border-top-width:1px}
    .skip,footer{display:none}
    a{text-decoration:none;color:inherit}
    .missing{padding:1mm 2mm}
    .mark b{padding:0 .15em}
    }
    """
}
