"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
var Ee={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function vt(e,{
least:t,most:n,decimals:r=!1}){let o=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof o=="number"&&o>=t&&o<=n&&
(r||Number.isInteger(o))?o:void 0}var $t=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function ee(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;try{let t=JSON.parse(e);return Array.isArray(t)&&t.length>
0&&t.every(r=>typeof r=="string")?t:void 0}catch{return}}var Rt='a label, or a JSON list of labels such as ["self-hosted\
","linux"]',Ot=/^[A-Za-z0-9@][!-~]{0,199}$/,Pt="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without \
blanks";var te=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ie=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function ye(e){
try{return JSON.parse(e)}catch{return}}function ae(e){let t=ye(e);return te(t)?t:void 0}var At=e=>Array.isArray(e)?e.filter(
te):[],ve=e=>typeof e=="string"?e:"";function w(e,t){let n=e[t];return te(n)?n:{}}function k(e,t){let n=ve(e[t]);return n.trim()===""?void 0:n}function E(e,t){
let n=e[t];return ie(n)?n:0}var $e={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Je=/\{([a-z_]+)\}/g;function Re(e){
let t=ye(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...o]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...o].flatMap(d=>[...d.matchAll(
Je)]).find(([,d=""])=>!Object.hasOwn($e,d))?.[0];return i===void 0?{argv:[r,...o]}:{expected:`one of ${Object.keys($e).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var de=e=>["bash","-eo","pipefail",e];var _o=["claude","codex","copilot","gemini","aider","opencode"],Ve=["command","somas","brief",..._o,"custom"],ne=["auto",
...Ve];var Ke="any",jt=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ce(e){if(e.trim()===Ke)return ne;let t=jt(e),
n=t.flatMap(r=>ne.filter(o=>o===r));return n.length===t.length?n:void 0}function Oe(e){if(e.trim()===Ke)return Ke;if(!e.
trim().startsWith("["))return jt(e);let t=ye(e);if(!Array.isArray(t))return;let n=t.map(r=>Array.isArray(r)?ee(JSON.stringify(
r)):typeof r=="string"?ee(r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Lt({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],o=e==="custom"||
ce(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!o)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let s=Re(n);return"expected"in s?r(s.expected):[]}var Nt=["auto","phases","graph","first-phase"];var Pe=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,le=e=>`.somas/projects/${e}/artifacts`;var Mt=["auto","always","never"],It=["auto","never"];function Ct(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:o=e.
max_turns}=t,s=e.runner!=="auto"&&n!==e.runner,i=t.model??(s?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:o}}var Eo=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Dt=e=>Eo(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ft=e=>Pe.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Ut=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Gt=e=>ee(
e)===void 0?Rt:void 0,Ht=e=>e===""||Ot.test(e)?void 0:Pt;function Bt(e){let[t]=Dt(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Wt=e=>ce(e)===void 0?`any, or names separated by commas,\
 each one of ${ne.join(", ")}`:void 0,Jt=e=>Oe(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function j(e){return{kind:"text",...e}}var J=e=>({kind:"number",...e}),ue=e=>({kind:"choice",...e}),Vt=e=>({kind:"boolea\
n",default:!1,...e});var Kt={project_id:j({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Ft}),plan:j({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${le("{project_id}")}/execution_plan.y\
ml`,expected:Ut}),mode:ue({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Nt,default:"auto"}),on_invalid_plan:ue({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ue({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ne,default:"auto"}),task_runners:j(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Wt}),max_parallel:J({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:j({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:j({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Ht}),budget_usd:J(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...Ee.budget_usd}),max_turns:J({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...Ee.max_turns}),runner_argv:j({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:j({description:"bash commands, or a script of the repository, that prepare a checkout: before a task starts, and b\
efore its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of runner: custom",default:""}),
context_files:j({description:"files every task is given, separated by commas: artifacts of the project, or paths in the \
repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE.md,execution_plan.yml"}),runs_on:j(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Gt}),task_runs_on:j({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Jt}),timeout_minutes:J({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...Ee.timeout_minutes}),stall_minutes:J({description:"minutes without output, change or commit after which a task is end\
ed; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:ue({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Mt,default:"auto"}),resume:ue({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:It,default:"auto"}),protected_paths:j({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Bt}),update_plan:Vt({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:J({description:"hours a \
runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times a\
s fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:J({description:"\
hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see results earlie\
r; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0})};var $o=Object.entries(Kt);function Ro(e,t){let n=[],r=$o.map(([s,i])=>{let a=e[s]??Oo(i,t),d=Po(i,a,t);return"expected"in
d&&n.push({setting:s,value:a,expected:d.expected}),[s,"expected"in d?a:d.value]}),o=Object.fromEntries(r);return n.push(
...Lt(o)),n.length>0?{problems:n}:{settings:{...o,plan:o.plan.replaceAll("{project_id}",o.project_id)}}}function Xt(e){let t=Ro(
JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Ao(n,n.setting)).join("; "))}
var zt=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Oo=(e,t)=>(t==="local"?e.local_default:void 0)??
e.default;function Po(e,t,n){switch(e.kind){case"number":{let r=vt(t,zt(e));return r===void 0?{expected:$t(zt(e))}:{value:r}}case"\
boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"true or false"};case"choice":return e.choices?.
includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!="string")return{expected:e.expected?.(
"",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}var Ao=({value:e,expected:t},n)=>e===void 0?
`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var jo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Yt=new Map,
Lo=new Set,No=(e,t)=>`${e}/`.startsWith(`${t}/`),he=e=>[...Lo].some(t=>No(e,t));function qt(e,t,n){let r=spawn("git",[...jo,
...t],{cwd:e,env:n,detached:!0});Yt.set(r,{cwd:e,isPush:t[0]==="push"});let o=()=>{Yt.delete(r)};return r.on("close",o).
on("error",o),r}var L=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,o){super(`git ${t.join(" ")}: ${o.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=o}},Mo=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ze={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Io({env:e}){let t=Object.entries(process.env).filter(([n])=>!Mo.test(n));return{...Object.fromEntries(t),...ze,
...e}}var Zt=1<<28;async function p(e,t,n={}){let r=[],o=0,{exitCode:s,stderr:i}=await Xe(e,t,n,d=>{if(o+=d.length,o>Zt)
throw new Error(`it prints more than ${Zt} bytes`);r.push(d)}),a=Buffer.concat(r).toString();if(s!==0)throw new L(t,s,a,
i);return a.replace(/\n$/,"")}async function Qt(e,t,n){let{exitCode:r,stderr:o}=await Xe(e,t,n,n.onPiece);if(r!==0)throw new L(
t,r,"",o)}var Co=["SIGINT","SIGTERM","SIGHUP"],Do=5;function Xe(e,t,n,r,o=1){return new Promise(s=>{if(he(e))return;let i=qt(
e,t,Io(n)),a="",d=!0,c=(l,u)=>{he(e)||s({exitCode:l??-1,stderr:a||u})};i.stdout?.on("data",l=>{d=!1;try{r(l)}catch(u){i.
kill("SIGKILL"),c(-1,String(u))}}),i.stderr?.setEncoding("utf8").on("data",l=>{a+=l}),i.on("error",l=>c(-1,l.message)),i.
on("close",(l,u)=>{d&&a===""&&Co.includes(u)&&o<Do?s(Xe(e,t,n,r,o+1)):c(l,u===null?"":`ended by ${u}`)}),i.stdin?.on("er\
ror",()=>{}),i.stdin?.end(n.input??"")})}async function V(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Ye(r)])}
function Ye(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function Se(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var K=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:o,
key:s}=Se(t);return`[${o===void 0?r:`${r} ${en(o)}`}]
	${s}${n===void 0?"":` = ${en(n)}`}
`}).join(""),en=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var tn=new Map;async function Ae(e){let t=tn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...o]=(await p(e,n)).split(`
`),s={objects:o.join(`
`),format:r};return tn.set(e,s),s}async function je(e,t,n=!1){let{objects:r,format:o}=await Ae(e);await p(e,["init","--q\
uiet","--template=",`--object-format=${o}`,...n?["--bare"]:[],t]);let s=n?t:join(t,".git");await writeFile(join(s,"objec\
ts/info/alternates"),Fo(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(s,"shallow")),await Uo(
e,r,join(s,"config"))}function Fo(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var nn="promisor";function qe(e){let t=join(dirname(e),"config");return existsSync(
t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Uo(e,t,n){if(!qe(t))return;let o=await V(e,["--\
local","--get-regexp","^remote\\..*\\.(url|promisor|partialclonefilter)$"]),s=o.find(({name:l,value:u})=>l.endsWith(".pr\
omisor")&&u==="true");if(s===void 0)return;let{subsection:i}=Se(s.name),a=o.flatMap(({name:l,value:u=""})=>{let{subsection:f,
key:m}=Se(l);return f===i?[{name:`remote.${nn}.${m}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={
name:"extensions.partialClone",value:nn};await appendFile(n,K([d,c,...a]))}var Le="refs/somas/";async function rn(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function on(e,t,n,r){let{objects:o}=await Ae(e);await rn(o,async s=>{await je(
e,s,!0);let i=[...r].map(([d,c])=>`create ${Le}${d} ${c}
`);await p(s,["update-ref","--stdin"],{input:i.join("")});let a=[...r.keys()].map(d=>Le+d);await p(s,["bundle","create",
"--quiet",resolve(t),...a,`^${n}`])})}async function sn(e,t){let{objects:n}=await Ae(e),o=(await rn(n,async s=>{let i={GIT_OBJECT_DIRECTORY:s,
GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(n)},a=await p(e,["bundle","unbundle",resolve(t)],{env:i}),d=await readdir(
join(s,"pack"));for(let l of d.filter(u=>u.endsWith(".pack"))){let f=["index-pack",qe(n)?"--fsck-objects":"--strict","-o",
join(s,"checked.idx"),join(s,"pack",l)];await p(e,f,{env:i})}await mkdir(join(n,"pack"),{recursive:!0});let c=l=>Number(
l.endsWith(".idx"));for(let l of d.sort((u,f)=>c(u)-c(f)))await rename(join(s,"pack",l),join(n,"pack",l));return a})).split(
`
`).map(s=>s.split(" ",2));return new Map(o.flatMap(([s="",i=""])=>i.startsWith(Le)?[[i.slice(Le.length),s]]:[]))}var z=async(e,t)=>be(await p(e,t)),be=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var Go=["text","binary","union"],Ho="* !merge",Bo=1e6;async function cn(e,t,n){let r=await Wo(e,t),o=existsSync(join(e,"\
.git"))?join(e,".git"):e,s=join(o,"info/attributes"),i=existsSync(s)?readFileSync(s):void 0;mkdirSync(dirname(s),{recursive:!0}),
writeFileSync(s,r);try{return await n()}finally{i===void 0?rmSync(s,{force:!0}):writeFileSync(s,i)}}var an=new Map;async function Wo(e,t){
let n=an.get(e);if(n?.commit===t)return n.rules;let o=n!==void 0&&await Jo(e,n.commit,t)?n.rules:await Vo(e,t);return an.
set(e,{commit:t,rules:o}),o}async function Jo(e,t,n){return await p(e,["diff-tree","-r","--name-only",t,n,"--",":(top,gl\
ob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Vo(e,t){let n=await p(e,["ls-tree","-r","-z","--full-tr\
ee",t]),r=be(n).flatMap(s=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(s)??[];return i===void 0?
[]:[{object:i,folder:a}]});r.sort((s,i)=>s.folder.length-i.folder.length);let o=[Ho];for(let{object:s,folder:i}of r){let a=await p(
e,["cat-file","blob",s]);a.length<=Bo&&o.push(...a.split(/\r?\n/).flatMap(d=>Ko(d,i)))}return`${o.join(`
`)}
`}function Ko(e,t){let[,n,r="",o=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let s=o.split(/[ \t]+/).map(zo),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...s].join(" ").trimEnd()];if(i)return[];let a=n??dn(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${dn(l)}${c}${d}"`,...s].join(" ")]}var dn=e=>e.replace(/["\\]/g,"\\$&");
function zo(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Go.includes(t)?e:"merge"}var Xo=["-c","merge.default=text","-c","merge.renormalize=false"];async function Yo(e,t,n){let r=[...Xo,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await cn(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof L)||o.exitCode!==1)throw o;let[,...s]=be(o.stdout);return{conflicts:s}}}var X=(e,t,n,r,o)=>p(e,["commi\
t-tree",t,...n.flatMap(s=>["-p",s]),"-F","-"],{input:r,...o!==void 0&&{env:{GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o}}});async function fe(e,t,n){
if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof L&&r.exitCode===1)
return!1;throw r}}async function ln(e,t,n,r){if(await fe(e,t,n))return{commit:t};if(await fe(e,n,t))return{commit:n};let o=await Yo(
e,t,n);return"conflicts"in o?o:{commit:await X(e,o.tree,[t,n],r)}}var Ze={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},P=e=>Ze[e].done;function Ne(e={},t={}){
let n={...e};for(let[r,o]of Object.entries(t))n[r]=(n[r]??0)+o;return Object.keys(n).length===0?void 0:n}function y(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var fn=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,Qe="not_started.json",qo=5e6;async function Zo(e,t,n,r){
let o=new Map,s=n(r.id);if(s===void 0)return{claims:o};let i=At(pn(join(s,"results.json")));if(i.length===0){let d=os(join(
s,Qe));if(d!==void 0)return{claims:o,notStarted:d}}let a=await Qo(e,join(s,"result.bundle"));for(let d of r.tasks){let c=i.
find(({task_id:m})=>m===d),l=c&&es(c);if(l===void 0)continue;let u=a.commits.get(d),f=u===void 0&&c?.commit===void 0&&a.
error===void 0;if(u!==void 0&&await fe(e,u,t).catch(()=>!1))o.set(d,{...l,commit:u});else if(!P(l.verdict)||f)o.set(d,l);else{
let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;o.set(d,{...l,verdict:"runner_err\
or",reason:`its bundle ${m}`})}}return{claims:o}}async function mn(e,t,n,r){let o=new Map,s=new Set;for(let i of n){let{
claims:a,notStarted:d}=await Zo(e,t,r,i);if(d!==void 0)return{commits:o,notDone:s,notStarted:`${i.id} did not start: ${d}`};
for(let c of i.tasks){let l=a.get(c);l===void 0||!P(l.verdict)?s.add(c):l.commit!==void 0&&o.set(c,l.commit)}}return{commits:o,
notDone:s}}async function Qo(e,t){if(!gn(t))return{commits:new Map};try{return{commits:await sn(e,t)}}catch(n){return{commits:new Map,
error:y(n instanceof L?n.stderr:String(n),150)}}}function es({verdict:e,reason:t,seconds:n,attempts:r,runner:o,leg:s,usage:i}){
if(!ts(e))return;let a=Ve.find(d=>d===o);return{verdict:e,reason:y(ve(t)),seconds:0,...un({seconds:n,attempts:r}),...a&&
{runner:a},...rs(s),...te(i)&&{usage:un({cost_usd:i.cost_usd,tokens:i.tokens,turns:i.turns})}}}var ts=e=>typeof e=="stri\
ng"&&Object.hasOwn(Ze,e),ns=1e15,un=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>ie(n)&&n<=ns?[[t,n]]:[]));function rs(e){
let t=te(e)?ve(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function os(e){let t=pn(
e);return te(t)&&typeof t.reason=="string"?y(t.reason):void 0}function pn(e){try{return!gn(e)||lstatSync(e).size>qo?void 0:
JSON.parse(readFileSync(e,"utf8"))}catch{return}}var gn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var yn=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});var ss=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
is=["local","worktree","command"];async function hn(e,t){let o=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),s=[];for(let i=0;i+1<o.length;i+=2){let[a="",d=""]=o.slice(i,i+2),
c=Ye(d);!is.includes(a)&&ss.test(c.name)&&s.push(c)}return K(s)}function me(e){let t=et(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,o="";function s(i){let a="",d=0;for(let l of o.matchAll(
n)){if(l.index>=i)break;a+=`${o.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=o.slice(d,c),o=
o.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(o+=i,s(Math.max(0,o.length-r+1))),rest:()=>s(o.length)}}function et(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let o=[r,JSON.stringify(r).slice(1,-1)];return r.
length<as?o:[...o,ds(r),...cs(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,o)=>o.length-r.length)}var as=8,
ds=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function cs(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),o=Math.floor((n+t.length)*8/6),s=r.slice(Math.ceil(n*8/6),
o);return[s,s.replaceAll("+","-").replaceAll("/","_")]})}var Sn=40,ls=1e3;function bn(e,{limit:t=2e7,redact:n=me([])}={}){let r=openSync(e,"w"),o=new StringDecoder("utf8"),s=new tt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(f){try{writeSync(r,f)}catch(m){c||a.push(`[the log could \
not be written: ${m}]`),c=!0}}function u(f){if(f==="")return;let m=Buffer.from(f),g=m.subarray(0,i);g.length>0&&l(g),i-=
g.length,s.add(m.subarray(g.length));let S=(d+f).split(/\r?\n/).map(b=>b.slice(0,ls));d=S.pop()??"",a=[...a,...S].slice(
-Sn)}return{write:f=>u(n.piece(o.write(Buffer.from(f)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-Sn)),close:()=>{
u(n.rest()),s.dropped>0&&l(Buffer.from(`
[${s.dropped} bytes of output are left out here]
`)),l(s.read()),closeSync(r)}}}var tt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,o=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+o),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};function _(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var us=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=us?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var xn=e=>lstatSync(e,{throwIfNoEntry:!1}),C=e=>xn(e)?.isDirectory()??!1;function v(e){C(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function N(e){return xn(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function nt(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&nt(join(e,t.name))}catch{}}function Tn(e,t){let n,r=3;for(let o of t){if(Math.abs(o.length-e.length)>2)continue;let s=wn(e)===wn(o)?0:fs(e,o,r);s<r&&
s*2<=o.length&&([n,r]=[o,s])}return n}var wn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function fs(e,t,n){let r=Array.from({length:t.length+1},(o,s)=>s);for(let o=1;o<=
e.length;o++){let s=[o];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[o-1]===t[i-1]?0:1);s.push(Math.min(a,(r[i]??0)+
1,(s[i-1]??0)+1))}if(Math.min(...s)>=n)return n;r=s}return r[t.length]??n}var re=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ms=e=>ps(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ps=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function gs(e){let t=new Map,n=new Map;for(let r of e){let o=ms(r.text),s=n.get(o)??0,i=()=>s===0?o:`${o}-${s}`;
for(;t.has(i());)s+=1;n.set(o,s+1),t.set(i(),r)}return t}function kn(e,t){let n=e.split(`
`),r=rt(e),o=re(t),s=r.find(({text:d})=>re(d)===o)??gs(r).get(t.toLowerCase())??r.find(({text:d})=>re(d).toLowerCase()===
o.toLowerCase());if(s===void 0)return;let i=r.find(({line:d,level:c})=>d>s.line&&c<=s.level),a=i===void 0?n.length:i.line-
1;return{heading:s.text,first:s.line,last:a,text:n.slice(s.line-1,a).join(`
`)}}var ys=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function rt(e){let t=[],n=e.split(/\r?\n/),r,o=!1,s;for(let i=hs(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=s;if(s=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(o||/^ {0,3}<!--/.test(a))o=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(g=>g.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!ys.test(a))&&(s=c??i)}}return t}function hs(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var En=e=>[le(e),"."],Ss=4e5;function vn(e,t,n,r,o=Ss){let s=[],i=[],a=new Set,d=o;for(let c of new Set([...n,...r])){let l=xs(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}s.push({source:c,...l,...bs(
d,l.text),file:ks(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:s,missing:i}}function Me(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var $n=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function bs(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),o=t.length-r.length,s=`[Cut here: ${o} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${s}
`,cut:o}}function xs(e,t,n){let r=u=>{for(let f of t){let m=Ts(e,join(f,u));if(m!==void 0)return m}},o=r(n);if(o!==void 0)
return _n(o,1,o.split(`
`).length);let[,s,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=s===void 0?void 0:r(s);if(a===void 0||s===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(s))return{missing:"only Mar\
kdown files have sections"};let d=kn(a,i);if(d!==void 0)return{heading:d.heading,..._n(d.text,d.first,d.last)};let c=new Set(
rt(a).map(u=>re(u.text)));c.delete("");let l=ws(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function ws(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(re(e))),
o=Tn(e,t),s=i=>i===o?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>s(a)-s(i))}var _n=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function Ts(e,t){let n=_(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function ks(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),o=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[re(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${o}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${o}`;return n.add(a.toLowerCase()),a}var _s=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Es=/^(HTTPS?|NO|ALL)_PROXY$/i;function Rn(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(_s.test(r[0])||Es.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...ze,...t}}var D=e=>y(e).replace(/[\\`*_[\]<>|#&~$]/g,"\\$&");function F(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.
length)),n="`".repeat(t+1);return`${n}text
${e.replace(/\n$/,"")}
${n}`}var Ie=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ot=5e4,vs=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function An(e,t,n,r=[],o){return`${[`# Task ${e.id}: ${D(e.name)}`,Ie(e.description),...(e.texts??[]).flatMap(On),...Rs(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(On)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...Os(e),"## Rules",vs,...Ps(e),...As(o),...js(t),...Ls(n)].join(`

`)}
`}var On=({title:e,text:t})=>[`### ${D(e)}`,Ie(t)],$s=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Rs(e){let{also_stated:t=[],status:n,setup:r}=e,s=[...$s.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${D(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...s.length===0?[]:["### Also stated",s.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",F(r)]]}function Os(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Pn(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",Ie(n),...Pn(e)]}function Pn({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",F(e)]}
var Ps=({files:e})=>e.length===0?[]:["## Files it is expected to touch",F(e.map(t=>y(t)).join(`
`))];function As({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",F(e.map(n=>y(n)).join(`
`)),F(t)]}function js({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:o,lines:[s,i],text:a})=>[
`### ${D(o)} (lines ${s} to ${i})`,F(a)]),r=t.map(({source:o,reason:s})=>`Missing: ${D(o)}: ${D(s)}.`);return["## Contex\
t",...n,...r]}function Ls(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":F(Ns(r))])]}var Ns=e=>e.length<=ot?e:`${e.slice(0,ot)}
[Cut here: ${e.length-ot} characters more are in the repository.]`;var jn=200,st=5e5,pe=e=>`${le(e)}/tasks`,Y=(e,t)=>`${pe(e)}/${t}_result.md`;function Ln(e){let{changes:t,notes:n,output:r,
report:o}=e,s=t.length-jn,i=[...t.slice(0,jn),...s>0?[`and ${s} more`]:[]];return`${[`# Result of ${e.task_id}: ${D(e.task_name)}`,
[`- Verdict: **${e.verdict}**`,`- Reason: ${D(e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s`,...n.map(d=>`\
- Note: ${D(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":F(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":F(r.map(Ms).join(`
`)),...o?.trim()?["## What the runner wrote",Is(o.trim())]:[]].join(`

`)}
`}var Ms=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Is=e=>e.length<=st?e:`${e.slice(0,st)}

Cut after ${st} characters.`;function Nn(e){let{task:t,workspace:n,folder:r,agentEnvironment:o={}}=e,s=Ct(e.settings,t),i=h=>join(r,h),a=(h,A)=>(writeFileSync(
i(h),A),i(h)),c=s.context_files.split(",").map(h=>h.trim()).filter(h=>h!==""),l=vn(n,En(s.project_id),t.context_requirements,
c);Me(i("context"),l);let u=Ds(n,s.project_id,t);mkdirSync(i("dependencies"));for(let{task_id:h,text:A}of u)A!==void 0&&
a(`dependencies/${h}.md`,A);let f=An(t,l,u,e.plan.texts,e.overlap),m=a("prompt.md",f),g=i("result.md"),S=i("report.json"),
b=s.stall_minutes*60;return{...e,settings:s,prompt:f,promptFile:m,context:l,resultFile:g,reportFile:S,environment:Rn(e.environment,
{TASK_ID:t.id,TASK_NAME:y(t.name),TASK_RISK:t.risk,TASK_JSON:a("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:a("description.md",`${t.description}
`),TASK_PROMPT_FILE:m,TASK_CONTEXT_DIR:i("context"),TASK_CONTEXT_FILES:l.slices.map(h=>join(i("context"),h.file)).join("\
,"),TASK_CONTEXT_MANIFEST:a("context.json",$n(l)),TASK_DEPS_DIR:i("dependencies"),TASK_RESULT_FILE:g,TASK_REPORT_FILE:S,
GIT_CONFIG_GLOBAL:a("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Cs(s)}),agentEnvironment:o,doneBefore:_(n,
Y(s.project_id,t.id))!==void 0,stall:b>0?{seconds:b,folders:[n,r]}:void 0,redact:me(e.secrets).text}}var Cs=({model:e,budget_usd:t,
max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&{TASK_MAX_TURNS:`${n}`}});function Ds(e,t,n){
return n.depends_on.map(r=>{let o=_(e,Y(t,r)),s=o===void 0?void 0:x(o);return{task_id:r,...s!==void 0&&{text:s}}})}function Ce(e,t){let[n,r]=[Mn(e,t),Mn(t,e)];return In(n,r,"**",(o,s)=>In([...o],[...s],"*",Fs))}function Mn(e,t){let n=Dn(
e).replace(/^\.?\/+/,"").split("/").filter(s=>s!==""&&s!==".").map(s=>s.includes(Cn)?"**":s).map(s=>s==="**"?s:s.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",o=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||o?n:[...n,"**"]}var Cn="\0";function Dn(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Cn:"*");return t===e?e:
Dn(t)}var Fs=(e,t)=>e===t||e==="?"||t==="?";function In(e,t,n,r){let o=new Set([0]);for(let s=0;s<=e.length;s++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!o.has(a))continue;let d=e[s],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&o.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(s===e.length)return o.has(t.length);o=
i}return!1}var Us=5;function T(e){let t=e.slice(0,Us).map(r=>y(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var it=1e7,at=1e3,Gs=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
ts/**","**/.pnpm-store/**","**/.venv/**","**/vendor/bundle/**"],reason:"a lock file installs them again; they are thousa\
nds of files that nobody reviews"},{what:"a virtual environment of Python",treatment:"left out",globs:["**/venv/**","**/\
env/**"],marker:"pyvenv.cfg",reason:"it holds paths of the machine that made it"},{what:"packages of Composer",treatment:"\
left out",globs:["**/vendor/**"],marker:"autoload.php",reason:"composer.lock installs them again"},{what:"caches of tool\
s",treatment:"left out",globs:["__pycache__",".pytest_cache",".mypy_cache",".ruff_cache",".tox",".nox",".gradle",".terra\
form",".ipynb_checkpoints",".parcel-cache",".turbo"].map(e=>`**/${e}/**`),reason:"tools write them again"},{what:"files \
of a desktop",treatment:"left out",globs:["**/.DS_Store","**/Thumbs.db","**/desktop.ini"],reason:"they say how somebody \
looked at a folder"},{what:"keys and local settings with keys",treatment:"left out",globs:["**/.env","**/.env.local","**\
/.env.*.local","**/.netrc","**/.git-credentials","**/id_rsa","**/id_dsa","**/id_ecdsa","**/id_ed25519"],reason:"everybod\
y who can read the branch could read them"},{what:"files that may hold a key",treatment:"warning",globs:["**/.env.*","**\
/.npmrc","**/.pypirc","**/credentials.json","**/*.pem","**/*.key","**/*.p12","**/*.pfx","**/*.jks","**/*.keystore"],reason:"\
they are often meant, so a person decides"},{what:"settings and instructions of agents",treatment:"protected",globs:["**\
/AGENTS.md","**/CLAUDE.md","**/CLAUDE.local.md","**/GEMINI.md","**/.claude/**","**/.codex/**","**/.gemini/**","**/.curso\
r/**","**/.opencode/**","**/.windsurf/**","**/.aider.conf.yml","**/.mcp.json","**/opencode.json","**/.cursorrules","**/.\
windsurfrules"],reason:"later agents of the run load them, with their keys"},{what:"settings of editors and containers t\
hat start programs",treatment:"protected",globs:["**/.vscode/**","**/.devcontainer/**","**/.devcontainer.json","**/.envr\
c"],reason:"they start programs on the machine of the person who opens the folder"},{what:"owners of code",treatment:"pr\
otected",globs:["**/CODEOWNERS"],reason:"they decide who has to review"},{what:"a lock file beside one of another packag\
e manager",treatment:"warning",globs:[],reason:"two lock files drift apart, and tools choose either"},{what:`a file over\
 ${it/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${at} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],De=e=>Gs.filter(t=>t.treatment===
e),yl=De("protected").flatMap(({globs:e})=>e),Un=De("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Gn(e){
let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^\
((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Hn(e,t,n){let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(
/\/(\*\*)?$/,""))),o=De("left out").flatMap(({globs:i,marker:a,reason:d})=>i.map(c=>({pattern:Gn(c),marker:a,reason:d}))),
s=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of o){let l=a.exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&
!n(`${l}/${d}`))){s.set(l,{path:l,reason:c,files:(s.get(l)?.files??0)+1});break}}return[...s.values()]}var Bn=({path:e,files:t,
reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Hs=/\.env\.(example|sample|template|dist|schema)$/i,Bs=[["pac\
kage-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.lock","Pip\
file.lock","pdm.lock"]];function Wn(e,t){let n=De("warning").flatMap(({globs:a})=>a.map(Gn)),r=e.filter(a=>!Hs.test(a)&&
n.some(d=>d.test(a))),o=new Set(t),s=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(Bs.find(f=>f.includes(
c))??[]).find(f=>f!==c&&o.has(d+f)&&!e.includes(d+f));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=Ws(e,t);return[...r.
length>0?[`may hold a key: ${T(r)}`]:[],...s.length>0?[`lock files of two package managers: ${T(s)}`]:[],...i.length>0?[
`names differ only in case: ${T(i)}`]:[]]}function Ws(e,t){let n=new Map,r=new Set(e.flatMap(Fn).map(s=>s.toLowerCase()));
for(let s of t.flatMap(Fn)){let i=s.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(s))}return[...n.values()].filter(
({size:s})=>s>1).map(s=>{let[i="",...a]=[...s].sort();return`${i} (and ${a.join(", ")})`})}var Fn=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var we=10,Js=":(top,glob,icase).github/workflows/**";async function Jn(e,t,n,r=[]){let o=await Vs(e,n);if(o.length>0)return{
verdict:"protected_path",reason:`changes protected files: ${T(o)}`};let{tooLarge:s}=n;if(s.length>0)return xe(`GitHub ta\
kes no file over 100 MB, left out: ${T(s)}`);let i=await Ks(e,n);if(i.length>0)return xe(`the runner took back commits t\
hat were there before: ${T(i)}`);if(r.length>0)return xe(r.join("; "));let{outside:a,files:d,isWiped:c}=await Kn(e,t,n);
if(c)return xe(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>we&&a*2>d)return xe(
`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var xe=e=>({verdict:"blocked",reason:e});
async function Vn(e,t,n){let{rewritten:r,differences:o,tree:s,bytes:i}=n,a=[];for(let{path:f,object:m}of o.filter(({mode:g})=>g===
"120000")){let g=await p(e,["cat-file","-p",m]),S=posix.normalize(posix.join(posix.dirname(f),g));(posix.isAbsolute(g)||
S===".."||S.startsWith("../"))&&a.push(y(`${f} is a link out of the repository, to ${g}`))}let{deleted:d,files:c}=await Kn(
e,t,n);d>we&&d*2>c&&a.push(`deleted ${d} of ${c} files`);let l=o.filter(({status:f})=>f==="A").map(({path:f})=>f);if(l.length>
0){let f=await z(e,["ls-tree","-r","-z","--name-only",s]);a.push(...Wn(l,f))}o.length>at&&a.push(`hands over ${o.length}\
 files, more than a person reviews`);let u=o.filter(({object:f})=>(i.get(f)??0)>it);return u.length>0&&a.push(`large fil\
es: ${T(u.map(({path:f})=>f))}`),r!==void 0&&a.push("the runner rewrote history: its files are kept as one commit on wha\
t was there before"),a}function Vs(e,{start:t,commit:n}){let r=["log","--full-history","-m","--no-renames","-z","--forma\
t=","--name-only",`${t}..${n}`];return z(e,[...r,"--",Js])}async function Ks(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let o=await p(e,["merge-base",t,r]).catch(()=>{});if(o===void 0)return[];let s=(d,c)=>z(e,["diff-tree","-r","-z",
"--no-renames","--name-only",d,c]),i=new Set(await s(o,n)),a=new Set(await s(t,n));return(await s(o,t)).filter(d=>a.has(
d)&&!i.has(d))}async function Kn(e,t,{start:n,tree:r,differences:o}){let s={deleted:0,outside:0,files:0,isWiped:!1};if(o.
filter(({status:b})=>b==="D").length<=we)return s;let a=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=b=>a.flatMap((h,A)=>A%2===0&&h===b?a[A+1]??[]:[]),c=new Map;for(let b of d(
"A"))c.set(posix.basename(b),(c.get(posix.basename(b))??0)+1);let l=d("D").filter(b=>{let h=c.get(posix.basename(b))??0;
return h>0&&c.set(posix.basename(b),h-1),h===0}),u=await z(e,["ls-tree","-r","-z","--name-only",n]),f=l.filter(b=>!t.files.
some(h=>Ce(b,h))),m=new Set(f),g=d("A").length>we,S=m.size>we&&!g&&u.every(b=>m.has(b)||b.startsWith("."));return{deleted:l.
length,outside:f.length,files:u.length,isWiped:S}}var zs=/key|token|secret|pass|auth|cred/i,Xs=8;async function zn(e,t,n,r){let o=Object.entries(r).filter(([l,u])=>zs.test(
l)&&u.length>=Xs).map(([l,u])=>({name:l,forms:et([u]).map(f=>Buffer.from(f))}));if(o.length===0)return[];let s=Math.max(
...o.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),d=l=>{let u=Buffer.concat([a,l]);for(let{name:f,
forms:m}of o)m.some(g=>u.includes(g))&&i.add(f);a=u.subarray(Math.max(0,u.length-s+1))},c=await p(e,["rev-list","--objec\
ts","--no-object-names",...n,`^${t}`]);return await Qt(e,["cat-file","--batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}var Ys=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
Xn={least:100,most:1024};async function Yn(e,t,n){let r=await qs(e,t);if(r.length===0)return[];let o=qn(join(e,".git/lfs")),
s=[],i=[];for(let{path:a,oid:d}of r){let c=n&&join(n,d.slice(0,2),d.slice(2,4),d);if(c!==void 0&&existsSync(c))continue;
let l=await Zs(o,d);l===void 0?s.push(a):c===void 0?i.push(a):ei(l,c)}return[...s.length>0?[`the content of files of git\
-lfs is nowhere: ${T(s)}`]:[],...i.length>0?[`the content of files of git-lfs cannot leave this machine: ${T(i)}; run th\
e task on one machine, or push them from it (git lfs push)`]:[]]}async function qs(e,{start:t,differences:n,bytes:r}){let{
least:o,most:s}=Xn,i=n.filter(({object:u,mode:f})=>{let m=r.get(u)??0;return f.startsWith("100")&&m>=o&&m<=s});if(i.length===
0)return[];let a=i.map(({object:u})=>`${u}
`).join(""),d=await p(e,["cat-file","--batch"],{input:a}),c=[];for(let{path:u,object:f}of i){let m=d.indexOf(`
`,d.indexOf(`${f} blob `))+1,[,g]=Ys.exec(d.slice(m,m+Xn.most))??[];g!==void 0&&c.push({path:u,object:f,oid:g})}if(c.length===
0)return[];let l=await p(e,["ls-tree","-r",t]);return c.filter(({object:u})=>!l.includes(u))}function qn(e){return C(e)?
readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(e,t.name);return t.isDirectory()?qn(n):t.isFile()?[n]:[]}):[]}async function Zs(e,t){
for(let n of e.filter(r=>r.endsWith(`/${t}`)))if(await Qs(n)===t)return n}async function Qs(e){let t=createHash("sha256");
for await(let n of createReadStream(e))t.update(n);return t.digest("hex")}function ei(e,t){mkdirSync(dirname(t),{recursive:!0});
let n=`${t}.${process.pid}`;copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function Zn(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let o=join(
n,"gitmodules");writeFileSync(o,r??"");let s=await Fe(e,["--file",o]),i=await Fe(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...s,...i])){let c=ti(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:s.includes(d)};
a.push(await ni(l,join(n,`submodule-${a.length}`)))}return a}function Qn(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),v(join(e,n))}async function Fe(e,t){return(await V(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function ti(e,t){let n=_(e,t),r=_(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(C(join(n,".git")))return join(n,".git");let[,o]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return o===void 0?void 0:_(r,relative(r,resolve(n,o)))}async function ni(e,t){let{workspace:n,start:r,path:o,gitFolder:s,
isListed:i}=e,a=ri(s);if(a===void 0)return{path:o,isListed:i,warning:`the submodule ${o} has no commit: left out`};let d=await p(
n,["rev-parse","--verify","--quiet",`${r}:${o}`]).catch(()=>{}),c=await si(e,t),l=[...oi(s),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await ii(c,a,l).catch(()=>!1),f={GIT_INDEX_FILE:join(t,"index")},m=["--git-dir",c,"--work-tree",join(n,o)],
g=[...m,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],S=await p(join(n,o),g,{env:f}).catch(()=>""),
b=[...m,"ls-files","--others","--exclude-standard"],h=await p(join(n,o),b,{env:f}).catch(()=>"")!=="",Q=[u?"":await ai(c,
a,l),S].filter(B=>B!=="").join(`
`),U=Q!==""&&await di(n,r,o,Q),H=i?(S!==""||h)&&`uncommitted changes inside of the submodule ${o} are not part of the wo\
rk`:`removed the submodule ${o}, which .gitmodules no longer names`;return{path:o,head:a,isListed:i,...U&&{patch:U},...!u&&
i&&{lost:`the submodule ${o} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...H&&
{warning:H}}}var dt=/^[0-9a-f]{40,64}$/;function ri(e){let t=(x(join(e,"HEAD"))??"").trim();if(dt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return dt.
test(r)?r:er(e).get(n)}function er(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function oi(e){let t=[...er(e)].filter(([o])=>/^refs\/(remotes|tags)\//.
test(o)),n=["refs/remotes","refs/tags"].flatMap(o=>tr(join(e,o))),r=["FETCH_HEAD","shallow"].flatMap(o=>Array.from((x(join(
e,o))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([s])=>s));return[...new Set([...t.map(([,o])=>o),...n,...r])]}function tr(e){
return C(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return tr(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return dt.test(n)?[n]:[]}):[]}async function si({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let o=x(join(t,"shallow"));o!==void 0&&writeFileSync(join(r,"shallow"),o);let s=join(t,"index");return lstatSync(s,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(s,join(n,"index")),r}var nr=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),ii=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:nr(t,n)})==="",ai=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:nr(t,n)}).catch(
()=>"");async function di(e,t,n,r){let o=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),s=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${o}	${s}
`});return X(e,i,[t],`Unpublished changes of the submodule ${n}`)}var oe="objects",ct="info",ci=["HEAD","refs","packed-refs"],q="modules",Ue="lfs",li="worktrees";function or(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),rr(n,t,[oe,q,Ue]);for(let o of[oe,q])existsSync(join(n,o))&&Te(
join(n,o),join(t,o));function r(o){if(!C(t))throw new Error("the runner removed the copy of the repository");v(e),v(n);for(let a of readdirSync(
n))o.includes(a)?sr(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});rr(t,n,[oe,q,...o]),!o.includes(q)&&existsSync(
join(t,q))&&Te(join(t,q),join(n,q));let[s,i]=[join(t,oe),join(n,oe)];existsSync(i)&&!C(i)&&rmSync(i),rmSync(join(i,ct),{
recursive:!0,force:!0}),existsSync(i)?Te(join(s,ct),join(i,ct)):Te(s,i)}return{restore:async o=>{ui(e);let s=fi(e);r([oe,
Ue,q,...ci]);let{head:i,sideTips:a}=await pi(e,o),d=`${t}-read`;v(d);let c=await Zn(e,o,d),l=c.flatMap(({patch:m})=>m??[]),
u=await Promise.all(s.map(m=>mi(e,m,d)));rmSync(d,{recursive:!0,force:!0}),r([oe,Ue]);let f=[...a,...l,...u.flatMap(m=>m??
[])];return{...i&&{head:i},sideTips:f,submodules:c}},repair:()=>r([Ue])}}function ui(e){for(let t of[".gitmodules",".git\
attributes",".gitignore"]){let n=join(e,t),r=lstatSync(n,{throwIfNoEntry:!1}),o=r?.isSymbolicLink()??!1;r===void 0||r.isFile()||
r.isDirectory()||(!o||t===".gitmodules")&&rmSync(n)}}function sr(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(
e))sr(join(e,n));else t.isFile()||rmSync(e)}function fi(e){let t=join(e,".git",li);return!C(join(e,".git"))||!C(t)?[]:readdirSync(
t).flatMap(n=>{let r=(x(join(t,n,"gitdir"))??"").trim(),o=r===""?void 0:_(e,relative(realpathSync(e),dirname(r))),s=(x(join(
t,n,"HEAD"))??"").trim().replace(/^ref: /,"");return o===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(s)?[]:[{name:n,
path:o,head:s}]})}async function mi(e,t,n){let{name:r,path:o,head:s}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git\
-dir",join(e,".git"),"--work-tree",o],d=Un.map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--v\
erify","--quiet",`${s}^{commit}`]);await p(o,[...a,"read-tree",c],{env:i}),await p(o,[...a,"add","--all","--",":(top)",...d],
{env:i});let l=await p(o,[...a,"write-tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await X(e,
l,[c],`Uncommitted work of the worktree ${r}`)}catch{return}}async function pi(e,t){let n=await p(e,["rev-parse","--veri\
fy","--quiet","HEAD^{commit}"]).catch(()=>{}),r=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`--no-merged=${n??
t}`],o=await p(e,[...r,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...n&&{head:n},sideTips:o.split(`
`).filter(s=>s!=="")}}function rr(e,t,n){for(let r of readdirSync(e).filter(o=>!n.includes(o)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Te(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,o]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Te(r,o):yi(r,o)}}var gi=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function yi(e,t){try{gi.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function ir({verdict:e,retry_after_seconds:t},n,r,o=Math.random){if(e!=="rate_limited"||n>=4)return;let s=Math.min(600,30*
2**(n-1)),i=(t??s)*(1+o()/2);return i+60<=r?i:void 0}var ar=["succeeded","no_change","blocked","failed"];function dr(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=ae(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],o=(l,u,f)=>{let m=n[l]??void 0;if(m===
void 0||f(m))return m;r.push(y(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(m)}`))},s=o("status",`\
one of ${ar.join(", ")}`,Si),i=o("summary","text",lt),a=o("no_change_reason","text",lt)??(s==="no_change"?i:void 0),d=o(
"cost_usd","a number from 0",ie),c=o("tokens","a number from 0",ie);return{judged:hi(s,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?y(a):void 0,usage:Ne({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function hi(e,t){if(e==="blocked")return{verdict:"blocked",reason:y(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:y(`the runner reports a failure: ${t}`)}}var lt=e=>typeof e=="string",Si=e=>lt(e)&&
ar.includes(e);var bi={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var ur=1e6,eu=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Ge=String.raw`(?:\d+\.?\d*|\.\d+)`,cr=String.raw`${Ge}\s*[A-Za-z]*|${Ge}\s*[A-Za-z]+(?:\s*${Ge}\s*[A-Za-z]+)+`,
tu=new RegExp(String.raw`^\s*(?:~?\s*(${cr})(?:\s*(?:-|–|—|to)\s*(${cr}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var nu=new RegExp(String.raw`(${Ge})\s*([a-z]*)`,"g");var ru=`expected a time over 0 and at most ${ur} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function fr(e,t){let[n,r]=bi[t];return{optimistic:lr(e*n),most_likely:e,pessimistic:Math.min(ur,lr(e*r))}}var lr=e=>Number(e.toPrecision(6));var xi="The plan file",mr={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:fr(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var pr=({id:e,description:t,texts:n=[]})=>e===mr.id&&t===mr.description&&!n.some(({title:r})=>r.startsWith(xi));var ut="SOMAS_PROCESS";var gr=(e,t)=>({mark:e,folder:t,before:new Set(hr())});function yr(e){for(let t=0;t<20;t++){let n=hr().filter(r=>!e.before.
has(r)&&wi(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function wi(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${ut}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function hr(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function Sr({seconds:e,folders:t},n){let r=Date.now(),o=ft(),s=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(ft()-
o)>Ti&&([o,r]=[ft(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await ki(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):s=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(s)}}}var Ti=1e3,ft=()=>Date.
now()-performance.now();async function ki(e){let t=0,n=[...e],r=async o=>{let s=await lstat(o).catch(()=>{});t=Math.max(
t,s?.ctimeMs??0)};for(let o=n.pop();o!==void 0;o=n.pop()){await r(o);for(let s of await readdir(o,{withFileTypes:!0}).catch(
()=>[])){let i=join(o,s.name);s.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var br=3e3,mt=new Map;function xr(e){for(let[t,n]of mt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&pt(t,n)}function pt(e,t){
wr(e,"SIGKILL"),yr(t)}function wr(e,t){try{process.kill(-e,t)}catch{}}async function R(e){if(he(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,o=randomUUID(),s=gr(o,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[ut]:o},detached:!0,stdio:[t,"pipe","pipe"]});return await _i(i,s,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function _i(e,t,n){return new Promise(r=>{let o=e.
pid,s=[],i=(f,m)=>{s.push(setTimeout(m,f))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=f=>{c?.end(),s.forEach(clearTimeout),
o!==void 0&&mt.delete(o),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...f!==void 0&&{error:f}})};for(let f of["\
stdout","stderr"])e[f]?.on("data",m=>{c?.sign(),n.log.write(m),n.onOutput?.(f,m)});if(e.on("error",f=>l(f.message)),o===
void 0)return;mt.set(o,t);let u=f=>{a=f,wr(o,"SIGTERM"),i(br,()=>pt(o,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=Sr(n.stall,f=>u({timedOut:!1,stalledSeconds:f}))),e.on("exit",(f,m)=>{d={exitCode:f,signal:m},pt(o,t),i(br,l)}),
e.on("close",()=>l())})}var se=class{#t;#n;#e=new StringDecoder("utf8");#o=[];#s=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,o]of n.entries())r>0&&this.#a(),this.#r.length+o.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+o}lines(){
return this.#a(),this.#d(),this.#o}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#o.push(t),this.#s+=
t.length),this.#s>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#s>this.#t;t++)this.#s-=this.#o[t]?.
length??0;this.#o.splice(0,t)}},G=({stdout:e})=>e.map(ae).filter(t=>t!==void 0);var Ei=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
vi=3600;function O(e,t,n=""){let r=`${t}
${n}`,o=Ri(r),s=Ei.find(([,d])=>d.test(r))?.[0]??"runner_error",i=s==="quota_exhausted"&&o!==void 0&&o<=vi?"rate_limited":
s,a=i==="rate_limited"&&o!==void 0&&{retry_after_seconds:o};return{verdict:i,reason:y(`${e}: ${t}`),...a}}var $i={ms:.001,
millis:.001,s:1,m:60,h:3600};function Ri(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,o,s=r===void 0?"s":"ms"]=n;return Math.ceil(Number(o)*($i[s.toLowerCase()]??
1))}var Tr=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],kr={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Oi=600;function _r(e,t){let n=kr[e],r=n.registry==="npm"?ji(e,n):vr([n],["-m",e]);return $r(`${e}-${n.version}`,r,t)}
function Er(e,t){let n=e.map(({name:r,version:o})=>`${r}-${o}`).join("-");return $r(n,vr(e,[],["--system-site-packages"]),
t)}var Pi=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Ai=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],ji=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...Pi,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function vr(e,t,n=[]){let r=s=>join(s,
"bin","python"),o=e.map(({name:s,version:i})=>`${s}==${i}`);return{names:e.map(({name:s,version:i})=>`${s} ${i}`).join("\
 and "),steps:s=>[["python3","-m","venv",...n,s],[r(s),...Ai,...o]],argv:s=>[r(s),...t]}}var gt=new Map;async function $r(e,t,n){
let{names:r}=t,o=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),s=t.argv(o);if(!existsSync(s[0])){
let i=gt.get(o)??Li(o,t,n);gt.set(o,i);let a=await i.finally(()=>gt.delete(o));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return existsSync(s[0])?{argv:s}:{failure:`${r} was installed without its program`}}async function Li(e,{
names:t,steps:n},{environment:r,log:o,timeoutSeconds:s}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),o.
write(`[installing ${t}]
`);let a=Math.min(Oi,s);for(let d of n(i)){let c=await R({argv:d,cwd:i,environment:r,log:o,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${Ni(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function Ni({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var ke={exitCode:0,signal:null,timedOut:!1},Z=e=>({end:ke,judged:{verdict:"runner_error",reason:e}});var Mi=8e6,Ii=64e3,$=(e,t)=>t?[e,t]:[],M=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await _r(e.name,t);if("failure"in r)return Z(r.failure);for(let m of["budget_usd","max_turns"])
(t.settings[m]??0)>0&&!e.limits.includes(m)&&t.log.write(`[${e.name} has no option for ${m}: nothing keeps to it]
`);let o=new se(Mi,m=>!e.ignore?.(m)),s=new se(Ii),{args:i,environment:a,stdin:d}=e.call(t,Ci(e,t)),c=await R({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(m,g)=>(m==="stdout"?o:s).add(g)});e.tidy?.(t.workspace);let l={stdout:o.
lines(),stderr:s.lines()},u=e.read(l,c.exitCode),f=x(t.resultFile);return{end:c,judged:u?.failure??Di(e,c,u,l),report:f?.
trim()&&f||u?.answer||void 0,usage:u?.usage}}});function Ci({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function Di({name:e},{exitCode:t},n,{stdout:r,stderr:o}){
if(t!==null){if(t!==0){let s=o.at(-1)??r.at(-1)??"it printed nothing";return O(e,`exit code ${t}: ${s}`,o.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var Fi=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,Ui={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...Fi.trim().split(/\s+/),...$(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
o=>Or.test(o)),r=t.findLastIndex(o=>/^litellm\.\w+/.test(o));return r>n?{failure:O("aider",t.slice(r,r+3).join(" ")),usage:Rr(
e)}:n<0?void 0:{usage:Rr(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Or=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
Gi={k:1e3,M:1e6};function Rr({stdout:e}){let t=e.map(s=>Or.exec(s)).filter(s=>s!==null);if(t.length===0)return;let n=(s="\
0",i="")=>Number(s)*(Gi[i]??1),r=0;for(let[,s,i,a,d]of t)r+=n(s,i)+n(a,d);let o=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...o&&{cost_usd:Number(o)}}}var Pr=M(Ui);var He={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:ke,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var Hi="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",Bi=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${Hi}`,Wi={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...Bi.split(" "),...$("--model",e.TASK_MODEL),...$("--max-turns",e.TASK_MAX_TURNS),...$("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=G(e),n=t.findLast(({type:r})=>r==="result");return n&&{...Vi(n),failure:Ki(
n,t)}}},Ji=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function Vi(e){let t=w(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=k(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:E(e,"total_cost_usd"),tokens:Ji.reduce((o,s)=>o+E(t,s),0),turns:E(
e,"num_turns")}}}function Ki(e,t){let{subtype:n,is_error:r,errors:o,stop_reason:s,api_error_status:i="",api_error_type:a=""}=e,
d=k(e,"result")??(Array.isArray(o)?o.join("; "):String(n));if(s==="refusal")return{verdict:"blocked",reason:y(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:y(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return O("claude",d,l)}if(E(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Ar=M(Wi);var zi="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",Xi="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",Yi={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...zi.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...Xi.split(" "),...$(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...$("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=G(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let o=t.filter(({type:d})=>d==="item.completed").map(d=>w(d,"item")).findLast(({type:d})=>d===
"agent_message"),s=w(n,"usage"),i=E(s,"input_tokens")+E(s,"output_tokens"),a=qi(k(w(n,"error"),"message"));return{answer:o&&
k(o,"text"),failure:n.type==="turn.failed"?O("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},qi=(e="the turn failed")=>k(
w(ae(e)??{},"error"),"message")??e,jr=M(Yi);var yt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=N(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await R({...e,argv:de(t),cwd:e.workspace})}}};var Zi="--output-format json --no-color --disable-client-telemetry",Qi={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...Zi.
split(" "),...$("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=G(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,...w(
d,"data")})),o=r.findLast(({type:d})=>d==="session.error"),s=r.findLast(d=>d.type==="assistant.message"&&k(d,"content")!==
void 0),i=o&&(k(o,"message")??"no reason is given"),a=i!==void 0&&E(n,"exitCode")>0;return{answer:s&&k(s,"content"),failure:a?
O("copilot",i,JSON.stringify(o)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},Lr=M(Qi);var Nr={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Re(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=ea(n.argv,e),
o={...e.environment,...e.agentEnvironment};return{end:await R({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:o})}}catch(t){
return Z(y(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function ea([e,...t],{environment:n}){let r=o=>o.
replace(Je,(s,i)=>n[$e[i]??""]??"");return[r(e),...t.map(r)]}var ta=53,na={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...$("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:ra(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=G(e),r=n.findLast(({type:l})=>l==="result"),
o=t===ta?oa(e):void 0;if(r===void 0)return o&&{failure:o};let s=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
s+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=E(w(r,"stats"),"total_tokens"),d=k(w(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:O("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:o??c,usage:a>0?{tokens:a}:void 0}}};function ra(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var oa=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Mr=M(
na);var sa={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...$("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=G(e),n=t.findLast(({type:s})=>s===
"error"),r=t.filter(({type:s})=>s==="step_finish").map(s=>w(s,"part"));if(n===void 0&&r.length===0)return;let o=t.findLast(
({type:s})=>s==="text");return{answer:o&&k(w(o,"part"),"text"),failure:n&&ia(w(n,"error")),usage:r.length>0?aa(r):void 0}}};
function ia(e){let t=w(e,"data"),{statusCode:n="",responseBody:r=""}=t,o=k(w(t,"responseHeaders"),"retry-after"),s=k(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${o?`retry-after: ${o}`:""}`;return O("opencode",s,i)}function aa(e){let t=o=>e.
reduce((s,i)=>s+o(i),0),n=t(o=>E(o,"cost")),r=t(o=>E(w(o,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Ir=M(sa);var St="somas/core/runner.py",da="Task execution placeholder.",bt={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>_(
t,St)===void 0?`the repository has no ${St}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:o}=e;if(!/^project-\d+$/.
test(n.project_id))return ht(`it wants a project id like project-123, not ${n.project_id}`);let s=`${pe(n.project_id)}/.${t.
id}`,i=ma(r,s);if(i===void 0)return ht(`${s} leads out of the repository`);try{Me(join(i,"context"),o);let a=t.output??`${s}\
/output.md`,d=o.slices.map(({file:f})=>`${s}/context/${f}`),c=await ca(e,ua(e,d,a));if("failure"in c)return ht(c.failure);
let l=_(r,a),u=fa(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function ca(e,t){let n=new se(1e4),r=i=>R({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
o=await r(["python3"]);if(o.exitCode===0||!n.lines().some(i=>la.test(i)))return o;let s=await Er(Tr,e);return"failure"in
s?s:r(s.argv)}var la=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function ua({task:e,settings:t},n,r){
let o={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},s=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[St,...Object.entries(o).flatMap(s)]}function fa(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(da)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var ht=e=>Z(`the SOMAS runner cannot run: ${e}`);function ma(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(_(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var pa={command:yt,somas:bt,brief:He,claude:Ar,codex:jr,copilot:Lr,gemini:Mr,aider:Pr,opencode:Ir,custom:Nr};function Cr(e,t,n){
return pr(e)?He:n!=="auto"?pa[n]:[yt,bt].find(r=>r.findObstacle(e,t)===void 0)??He}async function Be(e,t,n){let r=performance.now();for(let[o,s=""]of[["run",e.settings.setup],["task",e.task.setup]]){if(s===
"")continue;let i=Math.max(1,n-(performance.now()-r)/1e3);e.log.write(`[setup of the ${o}]
`);let a=await R({...e,argv:de(ga(e,t,s)),cwd:t,timeoutSeconds:i}),d=ya(`the setup of the ${o}`,a)??await ha(e,t,o);if(d!==
void 0)return d}}function ga({folder:e},t,n){let r=_(t,n);if(r!==void 0&&statSync(r).isFile())return r;let o=N(join(e,"s\
etup.sh"));return writeFileSync(o,`${n}
`),o}function ya(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:o,error:s}){return o!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${o} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${s??`ended with exit code ${t??n}`}, see the log`}}async function ha({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Dr=100*2**20;async function Fr(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev","--no-renames","-\
z",t]),r=Array.from(n.matchAll(/:(?<oldMode>\d+) 100\d+ (?<oldObject>\S+) (?<object>\S+) \w\0(?<path>[^\0]*)\0/g),({groups:d})=>d);
if(r.length===0)return{tooLarge:[],bytes:new Map};let o=r.map(({object:d})=>`${d}
`).join(""),s=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:o})).split(`
`).map(Number),i=r.flatMap((d,c)=>{let l=s[c]??0;return l>Dr?[{...d,bytes:l}]:[]}),a=i.map(({oldMode:d,oldObject:c,path:l})=>`${d}\
 ${c}	${l}\0`);return i.length>0&&await p(e,["update-index","-z","--index-info"],{input:a.join("")}),{tooLarge:i.map(({path:d,
bytes:c})=>`${d} (${Math.round(c/1e6)} MB)`),bytes:new Map(r.map(({object:d},c)=>[d,s[c]??0]))}}async function Ur(e,t){let n=[
`--filter=blob:limit=${Dr+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Gr=10;async function Hr(e,t=[],n=[]){let r=await ba(e,new Set(n.map(({path:u})=>u))),o=Hn(r.untracked,t,u=>existsSync(
join(e,u))),s=o.length===0?[]:await Sa(e,o.map(({path:u})=>u)),i=o.filter(({path:u})=>!s.some(f=>f===u||f.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await Br(
e,d).catch(u=>ka(e,d,u)),l=n.map(({path:u,head:f,isListed:m})=>m&&f!==void 0?`160000 ${f}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,warnings:[...r.warnings,
...i.map(Bn).map(u=>y(u)),...c]}}var Sa=(e,t)=>z(e,["ls-files","-z","--",...t.map(n=>`:(top,literal)${n}`)]);async function ba(e,t){
let n=new Set,r=[],o=[];for(let i=0;i<=Gr;i++){let a=await z(e,["ls-files","--others","--exclude-standard","-z"]),d=l=>[
...n,...t].some(u=>xa(l,u)),c=wa(e,a).filter(l=>!d(l));for(let l of c)d(l)||(i<Gr&&Ta(join(e,l,".git"))?(rmSync(join(e,l,
".git"),{recursive:!0,force:!0}),r.push(l)):n.add(l));if(o=a.filter(l=>!d(l)),!c.some(l=>r.includes(l)))break}let s=[...r.
map(i=>`${i}/ was a repository of its own: its files are kept, its history is not`),...[...n].map(i=>`left out ${i}/: it\
 is a worktree, or a clone of another repository`)];return{untracked:o,leftOut:[...n],warnings:s.map(i=>y(i))}}var xa=(e,t)=>e===
t||e.startsWith(`${t}/`);function wa(e,t){let n=new Set;for(let r of t)for(let o=r.lastIndexOf("/");o>0;o=r.lastIndexOf(
"/",o-1)){let s=r.slice(0,o);if(n.has(s))break;n.add(s)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).
sort()}var Ta=e=>lstatSync(e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function Br(e,t){let n=[
"add","--all","--ignore-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(o=>`${o}\0`).join("");await p(
e,[...n,"--pathspec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof L)||r.exitCode!==
1)throw r;return[`not everything could be saved: ${y(r.stderr)}`]}}async function ka(e,t,n){if(!(n instanceof L))throw n;
let r=join(e,".git/info/attributes"),o=existsSync(r)?readFileSync(r,"utf8"):void 0;v(dirname(r));try{writeFileSync(r,`${o??
""}
* -filter -working-tree-encoding
`);let s=await Br(e,t);return[y(`saved without the filters of .gitattributes: ${n.stderr}`),...s]}finally{o===void 0?rmSync(
r):writeFileSync(r,o)}}async function wt(e,t,n,{ownFile:r,named:o,submodules:s}){await Vr(e);let i=await Hr(e,o,s),{tooLarge:a,bytes:d}=await Fr(
e,t),c=await p(e,["write-tree"]),l=await xt(e,t,c,r),u=[...i.warnings],f=l.filter(({path:h})=>_a.test(h));if(f.length>0&&
(c=await Ea(e,t,r),l=await xt(e,t,c,r),u.push(`changes of other tasks' result files are left out: ${T(f.map(({path:h})=>h))}`)),
l.some(({path:h})=>h===".gitmodules")){let h=await $a(e);h.length>0&&(c=await p(e,["write-tree"]),l=await xt(e,t,c,r),u.
push(y(`removed the submodule ${T(h)}, which .gitmodules no longer names`)))}let m=n!==void 0&&await fe(e,n,t).catch(()=>!1),
g=m&&!await va(e,`${t}..${n}`,i.leftOut)?n:t,S=await X(e,c,[g],"Work of a runner, not yet judged");return{start:t,commit:S,
tree:c,parent:g,...n!==void 0&&!m&&{rewritten:n},differences:l,tooLarge:a,bytes:d,warnings:u}}var _a=new RegExp(`^"?${pe(
"[^/]+").replace(".","\\.")}/`,"i");async function xt(e,t,n,r){let s=await p(e,[...["diff-tree","-r","--raw","--no-abbre\
v","--no-renames",t,n,"--","."],`:(exclude,top,literal)${r}`]);return Array.from(s.matchAll(/^:\d+ (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/gm),
({groups:i})=>i)}async function Ea(e,t,n){let r=[`:(top,glob,icase)${pe("*")}/**`,`:(exclude,top,literal)${n}`];return await p(
e,["reset","--quiet",t,"--",...r]),p(e,["write-tree"])}async function va(e,t,n){if(await Ur(e,t))return!0;if(n.length===
0)return!1;let r=n.map(o=>`:(top,literal)${o}`);return await p(e,["log","--format=%H","--max-count=1","--full-history",t,
"--",...r])!==""}async function $a(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),
([,i=""])=>i),r=await Fe(e,["--blob",":.gitmodules"]),o=n.filter(i=>!r.includes(i)),s=o.map(i=>`0 ${"0".repeat(40)}	${i}\
\0`);return o.length>0&&await p(e,["update-index","-z","--index-info"],{input:s.join("")}),o}async function Jr(e,t,{tree:n,
parent:r},o,s){let i={GIT_INDEX_FILE:N(join(t,"index"))},a=await p(e,["hash-object","-w","--stdin"],{input:o.content});return await p(
e,["read-tree",n],{env:i}),await p(e,["update-index","--add","--replace","--cacheinfo","100644",a,o.path],{env:i}),X(e,await p(
e,["write-tree"],{env:i}),[r],s)}async function ge(e,t){await Vr(e);try{await Wr(e,t)}catch{nt(e),await Wr(e,t)}}async function Wr(e,t){
await p(e,["checkout","--quiet","--force","--detach",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&
await p(e,["submodule","--quiet","update","--force","--no-fetch"]).catch(()=>{})}async function Vr(e){let t=["rev-parse",
"--path-format=absolute","--show-toplevel","--git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Ra=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),Kr=(e,t,n=`${t}s`)=>`${Ra(e)} ${e===1?t:n}`;var Oa={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function Tt(e){let{end:t,
judged:n,objection:r,changes:o,delivered:s,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=Pa(t)??n??Aa(t)??
r;if(l!==void 0)return l;let u=o===0&&!s,f=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!f)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let m=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[La(e),m,...d].join("; ")}}function Pa({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Aa({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:Oa[e];if(n!==void 0)return n;let r=e===null?t:ja.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var ja=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function La({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${Kr(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var Na=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],zr="somas.upstream";async function Yr(e,t,n,r=[]){
if(await je(e,t),await appendFile(join(t,".git/config"),K(Na)),r.length>0&&await Ma(join(t,".git"),r),await Ca(e,join(t,
".git")),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,".gitmodules"))){let o=await Da(e,t,n);await appendFile(
join(t,".git/config"),K(o))}}async function Ma(e,t){await appendFile(join(e,"config"),K([{name:"core.sparseCheckout",value:"\
true"}])),await mkdir(join(e,"info"),{recursive:!0}),await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var Ia="refs/remotes/origin/";async function Ca(e,t){let r=await p(e,["for-each-ref","--format=%(objectna\
me) %(refname)","refs/tags","refs/remotes","refs/heads"]),o=new Map;for(let i of r.split(`
`)){let[a="",d=""]=i.split(" ");d!==""&&o.set(d.replace(/^refs\/heads\//,Ia),a)}let s=[...o].map(([i,a])=>`${a} ${i}
`);await writeFile(join(t,"packed-refs"),s.sort((i,a)=>Xr(i)<Xr(a)?-1:1).join(""))}var Xr=e=>e.slice(e.indexOf(" ")+1);async function Da(e,t,n){
let r=["--get-regexp","^submodule\\..*\\.url$"],o=await V(e,["--local",...r]),s=await V(t,["--blob",`${n}:.gitmodules`,...r]),
i=await V(e,["--local","--get-regexp",`^(${zr}|remote\\.origin\\.url)$`]),a=u=>i.find(f=>f.name===u)?.value,d=a(zr)??a("\
remote.origin.url")??e,c=s.flatMap(({name:u,value:f=""})=>/^\.\.?\//.test(f)?[{name:u,value:Fa(d,f)}]:[]),l=new Set(o.map(
({name:u})=>u));return[...o,...c.filter(({name:u})=>!l.has(u))]}function Fa(e,t){let n=e.replace(/\/$/,""),r=t,o="/";for(;;)
if(r.startsWith("../")){let s=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));o=n[s]===":"?":":"/",n=n.slice(0,Math.max(
s,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${o}${r}`.replace(/\/$/,"")}var Ua=200;function qr(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(y(t,Ua))}`}async function Zr(e,t,n,r){let{workspace:o,folder:s,environment:i,log:a}=e,d=performance.now(),c=join(
s,"verify");await rm(c,{recursive:!0,force:!0}),await Yr(o,c,n,[Y("*","*")]);let l=N(join(s,"verify.sh"));await writeFile(
l,`${t}
`),a.write(`
[verify]
`);let u=await Be(e,c,r);if(u!==void 0)return a.write(`${u.reason}
`),{state:"unprepared",details:`: ${u.reason}`};let f=Math.max(1,r-(performance.now()-d)/1e3),m=await R({argv:de(l),cwd:c,
environment:i,log:a,timeoutSeconds:f});return m.error!==void 0&&a.write(`${m.error}
`),m.timedOut?{state:"timeout",details:qr(a)}:m.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${m.
exitCode===null?`ended by ${m.signal??"an error"}`:`exit code ${m.exitCode}`}${qr(a)}`}}async function Qr(e,t=Cr(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,o=await p(n,["rev-parse","HEAD"]),
s=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-s)/1e3,a=new Map,d;t.callsModel&&await e.pause(Math.random()*
10);for(let c=1;;c++){let l=eo(e,c),u=await Ha(e,t,o,c,Math.max(1,i()));d=Ne(d,u.usage);for(let[m,g]of u.sideTips.entries())
a.set(`${l}-${m+1}`,g);let f=ir(u.verdict,c,i());if(f===void 0){let m={runner:t.name,seconds:Math.round((performance.now()-
s)/100)/10},g=await Ka(e,u,m);return{...m,...d&&{usage:d},...c>1&&{attempts:c},partial:a,...g}}to(u.snapshot)&&a.set(l,u.
snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(f)} s]
`),await ge(n,o),await e.pause(f)}}var eo=({task:e},t)=>`partial/${e.id}/${t}`;async function Ha(e,t,n,r,o){let{task:s,workspace:i,
settings:a,folder:d}=e;for(let W of[e.resultFile,e.reportFile])rmSync(W,{recursive:!0,force:!0});let c={...e.environment,
TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(o)}`},l=performance.now(),u=or(i,join(dirname(d),`.kept-${s.id}-${r}`)),
f=await Ba(t,{...e,environment:c,timeoutSeconds:o});v(d);let m=Y(a.project_id,s.id),g=s.files,{snapshot:S,sideTips:b,submodules:h}=await Wa(
i,u,n,{ownFile:m,named:g}),A=await Yn(i,S,e.lfsStore),Q=await zn(i,n,[S.commit,...b],e.agentEnvironment);if(Q.length>0)return Ja(
S,Q,f.usage);let U=dr(e.reportFile),H=b.map((W,ko)=>`refs/somas/${eo(e,r)}-${ko+1}`),B={end:f.end,judged:f.judged??U.judged,
objection:await Jn(i,s,S,[...h.flatMap(({lost:W})=>W??[]),...A]),changes:S.differences.length,delivered:f.delivered??!1,
repeatable:t.repeatable,doneBefore:e.doneBefore,noChangeReason:U.noChangeReason,verify:s.verify===void 0?"none":"passed",
warnings:[...S.warnings,...h.flatMap(({warning:W})=>W??[]),...H.map(W=>`commits beside HEAD are kept as ${W}`),...await Vn(
i,s,S),...kt(e,!0),...U.warnings]},I=Math.max(60,o-(performance.now()-l)/1e3),{reason:We,...To}=Tt(await Va(e,B,S.commit,
I));return{snapshot:S,sideTips:b,verdict:{...To,reason:e.redact(We)},usage:{...U.usage,...f.usage},report:f.report??x(e.
resultFile)??U.summary}}async function Ba(e,t){let n=e.findObstacle(t.task,t.workspace);if(n!==void 0)return Z(`the runn\
er ${e.name} cannot run this task: ${n}`);let r=performance.now(),o=e.name==="brief"?void 0:await Be(t,t.workspace,t.timeoutSeconds);
if(o!==void 0)return{end:ke,judged:o};let s=Math.max(1,t.timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:s})}
async function Wa(e,t,n,r){let{head:o,sideTips:s,submodules:i}=await t.restore(n);try{return{snapshot:await wt(e,n,o,{...r,
submodules:i}),sideTips:s,submodules:i}}catch{return t.repair(),{snapshot:await wt(e,n,void 0,{...r,submodules:i}),sideTips:[],
submodules:i}}finally{Qn(e,i)}}function Ja(e,t,n){let{start:r}=e,o=`the work holds the value of ${t.join(", ")}, so none\
 of it is kept: the key should be replaced, and the task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,
differences:[]},sideTips:[],verdict:{verdict:"blocked",reason:o},usage:n}}async function Va(e,t,n,r){let o=e.task.verify;
if(o===void 0||t.judged!==void 0||!P(Tt(t).verdict))return t;let{state:s,details:i}=await Zr(e,o,n,r);return{...t,verify:s,
verifyDetails:i}}async function Ka(e,{snapshot:t,verdict:{verdict:n,reason:r},report:o},s){let{task:i,workspace:a,settings:d,
log:c}=e,l=P(n);if(!l&&!to(t))return await ge(a,t.start),{verdict:n,reason:r};let u=Y(d.project_id,i.id),f=Ln({...s,verdict:n,
reason:r,task_id:i.id,task_name:i.name,changes:t.differences.map(({status:b,path:h})=>`${b} ${h}`),notes:[...kt(e,!0),...kt(
e,!1)],output:c.tail(),report:o}),m=`${i.id}: ${y(i.name)}

${y(`The verdict is ${n}: ${r}.`)}
`,g={path:u,content:e.redact(f)},S=await Jr(a,e.folder,t,g,m);return await ge(a,l?S:t.start).catch(b=>c.write(`
${b}
`)),{verdict:n,reason:r,commit:S,result_file:u}}var to=({differences:e,parent:t,start:n})=>e.length>0||t!==n,kt=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>y(`context ${n} is missing: ${r}`));var za=(e,t)=>e.files.some(n=>t.files.some(r=>Ce(n,r)));function no(e,t){let n=e.tasks.filter(s=>t.includes(s.id)),r=new Set(n.flatMap(({depends_on:s})=>s)),o=new Map(e.tasks.map(
s=>[s.id,s]));return s=>{let i=o.get(s);return r.has(s)||i!==void 0&&n.some(a=>za(i,a))}}async function ro(e,t,{plan:n,task:r,commits:o}){let s=no(n,[r.id]),i=[],a=t;for(let[d,c]of o){if(!s(d))continue;let l=await ln(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var oo=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});var Xa=(e,t)=>join(e,"logs",`${t}.log`);function Ya(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),
o=n-r.reduce((i,a)=>i+a,0),s=e.timeout_minutes??o/(t.length-r.length);return Math.max(60,Math.floor(s*60))}async function so(e){
let t=new Map(e.plan.tasks.map(d=>[d.id,d])),n=e.leg.tasks.map(d=>t.get(d)??Qa(d)),r=new Set(e.before?.notDone),o=new Map(
e.before?.commits),s=new Map,i=[],a=await hn(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.find(S=>r.
has(S));c===void 0&&e.onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await qa({...e,gitSettings:a},
d,Ya(d,n,e.leg),o,s):{...oo(d.id,d.name,c,e.wave),tail:[]},f={...u,...e.place&&{leg:e.place}},m=P(f.verdict);m?f.commit!==
void 0&&o.set(d.id,f.commit):r.add(d.id),i.push(f),v(e.output),writeFileSync(N(join(e.output,"results.json")),`${JSON.stringify(
i,null,2)}
`);let g=!m&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,state:"finished",result:f,...g})}return i}async function qa(e,t,n,r,o){
let{output:s,workspace:i,wave:a,secrets:d=[],pause:c=Za}=e,l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(
l,{recursive:!0}),v(s),v(join(s,"logs"));let u=me(d),f=bn(N(Xa(s,t.id)),{redact:u}),m={task_id:t.id,task_name:t.name,wave:a};
try{let{commit:g,conflicting:S}=await ro(i,e.base,{plan:e.plan,task:t,commits:r}),b=t.depends_on.find(I=>S.includes(I));
if(b!==void 0){let I=`the work of ${b} conflicts with other work that it builds on`;return{...m,verdict:"conflict",reason:I,
seconds:0,tail:[]}}let h=await ge(i,g).catch(I=>y(u.text(String(I))));if(h!==void 0){let I=`the workspace could not be m\
ade clean after earlier tasks of the job: ${h}`;return{...m,verdict:"runner_error",reason:I,seconds:0,tail:[]}}let A=e.overlaps?.
get(t.id),Q=Nn({...e,task:t,folder:l,log:f,timeoutSeconds:n,secrets:d,pause:c,overlap:A}),{partial:U,...H}=await Qr(Q),B=new Map(
[...o,...U]);H.commit!==void 0&&B.set(t.id,H.commit),B.size>0&&(v(s),await on(i,N(join(s,"result.bundle")),e.base,B));for(let[
I,We]of B)o.set(I,We);return{...m,...H,tail:f.tail()}}catch(g){let S=u.text(`the task's work could not be saved: ${y(String(
g))}`);return f.write(`
${S}
`),{...m,verdict:"runner_error",reason:S,seconds:0,tail:f.tail()}}finally{f.close()}}var Za=e=>new Promise(t=>setTimeout(
t,e*1e3));function Qa(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}function io(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:o})=>!Pe.test(o));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:ed(n.tasks)}}function ed(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),o=t.get(r)??n.depends_on;return t.set(r,o),{...n,depends_on:o}})}var ao=e=>io(readFileSync(e,"utf8"),e);var td=e=>rd(e);function co(e,t){let n=nd(e),r=n.legs.findIndex(s=>s.id===t),o=n.legs[r];if(o===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:o,position:r+1,after:n.legs.filter(s=>o.after.includes(s.id))}}function nd(e){
let t=td(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var lo=(e,t,{
number:n,earlier:r})=>o=>{let s={number:r?.number??n},i=join(e,fn({project_id:t,wave:s},o));return existsSync(i)?i:void 0},
uo=(e,t)=>od(join(e,Qe),{reason:t});function rd(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function od(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function fo(e,t){return{...e,tasks:e.tasks.map(n=>sd(n,t))}}function sd(e,t){let n=id(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),o=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),s=n.map(({key:i,instead:a})=>`${i}\
: ${mo(e[i])}; this does not count here, ${a}`);return{...o,also_stated:[...e.also_stated??[],...s]}}var mo=e=>[e].flat().join(", ");function id(e,t){return[...ad(e,t),..._t("budget_usd",e,t),..._t("max_turns",e,t),..._t(
"timeout_minutes",e,t),...cd(e,t)]}function _t(e,t,n){let[r,o]=[t[e],n[e]];return r===void 0||o===0||r>0&&r<=o?[]:[{key:e,
expected:`at most ${o}, the \`${e}\` of the run`,instead:`${o} counts`}]}function ad({runner:e,run:t},n){let r=`${n.runner}\
 is used`;if(e===void 0||e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a\
 `run` script",instead:r}];let o=dd(n);return o.has(e)?[]:[{key:"runner",expected:`one of ${[...o].join(", ")} (\`task_ru\
nners\` adds others)`,instead:r}]}function dd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command",
"somas","brief"]:[e,"command"],o=new Set([...r,...ce(t)??[]]);return n===""&&o.delete("custom"),o}function cd({runs_on:e},{
runs_on:t,task_runs_on:n=""}){if(e===void 0||t===void 0)return[];let r=Oe(n)??[],o=ee(t)??t;if(r==="any")return[];let s=[
o,...r];return s.some(d=>ld(d,e))?[]:[{key:"runs_on",expected:`one of ${s.map(d=>JSON.stringify(d)).join(", ")} (\`task_r\
uns_on\` adds others)`,instead:`${mo(o)} is used`}]}function ld(e,t){let[n,r]=[e,t].map(o=>JSON.stringify([...new Set([o].
flat().map(s=>s.toLowerCase()))].sort()));return n===r}async function po(e){let{settings:t,workspace:n,output:r,scratch:o,files:s,agents:i}=e,{wave:a,leg:d,position:c,after:l}=co(
s.wave,e.leg),u=new Map(Object.entries(a.overlaps??{})),f=yn(fo(ao(s.plan),t),u);for(let h of[o,r])mkdirSync(h,{recursive:!0});
let m=lo(s.artifacts,t.project_id,a),g=await mn(n,a.base,l,m);if(g.notStarted!==void 0)return uo(r,g.notStarted),{notStarted:g.
notStarted,tasks:d.tasks};let S={position:c,started:e.started};return{results:await so({...e,plan:f,overlaps:u,leg:d,place:S,
wave:a.number,base:a.base,before:g,agentEnvironment:i.variables,secrets:i.secrets})}}var fd=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,"it changes how program\
s run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it loads code into programs"],
[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub Actions (Copilot takes COP\
ILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],md=/^(true|false|yes|no|on|off|\d{1,6})$/i;function go(e){
let t=new Map,n=[];for(let[s,i]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(i))continue;let[,a,d]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.
exec(i)??[],c=gd(d?.trim()??""),l=pd(a,c)??(t.has(a??"")?`${a} is set a second time`:void 0);l!==void 0?n.push(`line ${s+
1}: ${l}`):a!==void 0&&c!==void 0&&t.set(a,c)}if(n.length>0)throw new Error(`agent_env cannot be read: ${n.join("; ")}`);
let r=[...t].filter(([,s])=>s!==""&&!md.test(s)),o=s=>s.length<4;return{variables:Object.fromEntries(t),secrets:r.map(([
,s])=>s).filter(s=>!o(s)),warnings:r.filter(([,s])=>o(s)).map(([s])=>`agent_env: the value of ${s} is too short to be hi\
dden in logs`)}}function pd(e,t){if(e===void 0)return"expected NAME=value; a value has one line";let n=fd.find(([r])=>r.
test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`the value of ${e} must end with its quote, on the sa\
me line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}function gd(e){let[t]=e;if(t!=='"'&&t!=="'")return e.
replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];
return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var _e=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function yo(e){Promise.resolve(process.env).then(e).then(hd).catch(t=>yd(t instanceof Error?t.message:String(t)))}function yd(e){
console.log(`::error::${_e(e)}`),process.exitCode=1}function Et(e){console.log(`::warning::${_e(e)}`)}function ho(e){Et(
`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave has another try.`)}function hd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Sd("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Sd(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}function So(e){delete process.env.AGENT_ENV;let t=go(e);for(let n of t.secrets)console.log(`::add-mask::${_e(n)}`);for(let n of t.
warnings)Et(n);return t}function bo(){for(let e of["SIGINT","SIGTERM"])process.once(e,()=>{xr(),process.exit(128+system.
signals[e])})}function xo({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function wo(e){if("notStarted"in e)return ho(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,o)=>Number(
P(r.verdict))-Number(P(o.verdict)));return{done:t.every(({verdict:r})=>P(r))?"true":"false",verdicts:T(n.map(({task_id:r,
verdict:o})=>`${r}: ${o}`))}}bo();yo(async e=>{let t=So(e.AGENT_ENV),n=await po({settings:Xt(e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.
ARTIFACTS},leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,
environment:process.env,agents:t,onProgress:xo});return wo(n)});
